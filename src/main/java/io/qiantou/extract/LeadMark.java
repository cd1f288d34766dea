package io.qiantou.extract;

import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.Role;
import io.qiantou.text.Span;
import java.util.Map;
import java.util.Optional;

/**
 * The mark at a name in a list that says that this one leads and is no part of the name: {@code
 * 省商务厅（牵头）、省财政厅}, {@code ★省商务厅}.
 */
final class LeadMark {
  private final RuleBook rules;

  LeadMark(RuleBook rules) {
    this.rules = rules;
  }

  /** Enters the name at {@code name} of {@code text} into {@code roles}. */
  void enter(String text, Span name, Role role, Map<Span, Role> roles) {
    String words = name.of(text);
    Optional<Rule.Match> mark = rules.find("table", "lead-mark", words);
    if (mark.isEmpty()) {
      roles.put(name, role);
      return;
    }
    Span at = mark.get().span();
    Span rest =
        at.start() == 0
            ? new Span(name.start() + at.end(), name.end())
            : new Span(name.start(), name.start() + at.start());
    if (rest.length() > 1) {
      roles.put(rest, Role.LEAD);
    }
  }
}
