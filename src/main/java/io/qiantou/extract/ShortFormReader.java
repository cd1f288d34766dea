package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.NameList;
import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.text.Characters;
import io.qiantou.text.Spaces;
import io.qiantou.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the short forms that a document defines for itself: {@code （以下简称“示范区管委会”）}. */
final class ShortFormReader {
  private static final String KIND = "short-form";
  private static final String STOPS = "，。；：！？（）“”《》\n";
  private static final int REACH = 60;

  /** More than any document defines; a text that goes on and on with definitions stays linear. */
  private static final int MOST = 200;

  private final RuleBook rules;
  private final List<Rule> definitions;
  private final List<Rule> own;
  private final NameList names;
  private final ActorFinder actors;

  ShortFormReader(Lexicon lexicon) {
    rules = lexicon.rules();
    definitions = emitting("defined");
    own = emitting("own");
    names = new NameList(lexicon);
    actors = new ActorFinder(lexicon);
  }

  /**
   * The short forms that {@code folded}, the text of a document, defines; the one that {@code
   * issuers} names calls itself 我部, 我局, 我委.
   */
  ShortForms read(String folded, List<String> issuers) {
    Map<String, String> found = new LinkedHashMap<>();
    if (issuers.size() == 1) {
      ownName(folded, issuers.get(0)).ifPresent(name -> found.put(name, issuers.get(0)));
    }
    if (found.isEmpty() && definitions.stream().noneMatch(rule -> rule.cuedIn(folded))) {
      return ShortForms.NONE;
    }
    for (Rule rule : definitions) {
      Optional<Rule.Match> match = rule.cuedIn(folded) ? rule.find(folded) : Optional.empty();
      while (match.isPresent() && found.size() < MOST) {
        Span bracket = match.get().span();
        Optional<String> shortForm = match.get().text("short", folded);
        Optional<String> named = longForm(folded, bracket.start());
        if (shortForm.isPresent() && named.isPresent()) {
          found.putIfAbsent(clean(shortForm.get()), clean(named.get()));
        }
        match = rule.findFrom(folded, bracket.end());
      }
    }
    return new ShortForms(found, definitions);
  }

  /** What the issuer calls itself, where that is its own last word: 我部 of a 部. */
  private Optional<String> ownName(String folded, String issuer) {
    return rules
        .find(KIND, "self", folded)
        .filter(
            self ->
                own.stream()
                    .flatMap(rule -> rule.find(issuer).stream())
                    .flatMap(last -> last.text("word", issuer).stream())
                    .anyMatch(word -> self.text("word", folded).filter(word::equals).isPresent()))
        .flatMap(self -> self.text("short", folded));
  }

  private List<Rule> emitting(String emits) {
    return rules.rules(KIND).stream().filter(rule -> rule.emits().equals(emits)).toList();
  }

  private boolean isName(NameList.Name piece, String folded) {
    return rules.applies("name", "complete", piece.span().of(folded));
  }

  private static String clean(String name) {
    return Spaces.removed(name);
  }

  /** The name of the one body that ends at {@code end}. */
  private Optional<String> longForm(String folded, int end) {
    int start = end;
    while (start > 0
        && end - start < REACH
        && !Characters.isMark(folded.charAt(start - 1), STOPS)) {
      start--;
    }
    List<NameList.Name> listed = names.split(folded, new Span(start, end));
    if (listed.isEmpty() || (listed.size() > 1 && isName(listed.get(listed.size() - 2), folded))) {
      return Optional.empty();
    }
    String words = folded.substring(listed.get(listed.size() - 1).span().start(), end);
    List<Span> found = actors.find(words, ShortForms.NONE);
    Optional<String> composed =
        rules.find(KIND, "long", words).flatMap(match -> match.text("long", words));
    if (!found.isEmpty() && found.get(found.size() - 1).end() == words.length()) {
      String actor = found.get(found.size() - 1).of(words);
      return actors.isKnown(actor) ? Optional.of(actor) : composed.or(() -> Optional.of(actor));
    }
    return composed;
  }
}
