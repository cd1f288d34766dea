package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.model.QiantouException;
import java.util.HashMap;
import java.util.Map;

/** The rules of {@code data/rules/quantity.yml} by what they emit; of each kind one. */
final class QuantityRules {
  private final Map<String, Rule> rules = new HashMap<>();

  QuantityRules(Lexicon lexicon) {
    for (Rule rule : lexicon.rules().rules("quantity")) {
      rules.put(rule.emits(), rule);
    }
  }

  /**
   * The rule that emits {@code kind}.
   *
   * @throws QiantouException where the file has none
   */
  Rule rule(String kind) {
    Rule rule = rules.get(kind);
    if (rule == null) {
      throw new QiantouException("data/rules/quantity.yml: no rule emits " + kind);
    }
    return rule;
  }

  /** True where the rule matches at {@code from}, in {@code folded[from, to)} taken alone. */
  boolean isAt(String kind, String folded, int from, int to) {
    return rule(kind).at(folded, from, to).isPresent();
  }
}
