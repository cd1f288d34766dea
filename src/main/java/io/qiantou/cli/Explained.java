package io.qiantou.cli;

import io.qiantou.extract.Explanation;
import io.qiantou.extract.Explanation.NearMiss;
import io.qiantou.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code explain} shows: a text, its facts, and where there are none the rules that came
 * nearest.
 *
 * @param about what is known of where the text stands, by name; empty for a text from the command
 *     line
 * @param text the text; all spans count in it, in UTF-16 units
 * @param facts what was read from it
 * @param actors the actors in it; only where there are no facts
 * @param nearest rules that did not apply, the nearest first; only where there are no facts
 */
record Explained(
    Map<String, String> about,
    String text,
    List<Fact> facts,
    List<Span> actors,
    List<NearMiss> nearest) {

  /**
   * One duty.
   *
   * @param role 牵头, 负责 or 配合
   * @param name as printed
   * @param nameSpan where the name stands, where that is known
   * @param evidence the clause that it was read from
   * @param rule id of the rule
   * @param says what the rule says of itself; empty where the rules of today lack it
   * @param agency whom the name means; empty where the registry does not know it
   */
  record Fact(
      String role,
      String name,
      Optional<Span> nameSpan,
      Span evidence,
      String rule,
      Optional<String> says,
      Optional<Body> agency) {}

  /**
   * An entry of the registry.
   *
   * @param iri its IRI
   * @param name its full name
   * @param founded its first year or day, as far as known
   * @param ended its last year or day
   * @param today who answers for it today, where it has ended
   */
  record Body(
      String iri, String name, Optional<String> founded, Optional<String> ended, String today) {

    /** {@code 2018–2023}, {@code 2003–今}, {@code ?–今}. */
    String period() {
      return founded.orElse("?") + "–" + ended.orElse("今");
    }
  }

  /** Without facts: with what {@code explanation} says of the rules. */
  Explained nearest(Explanation explanation) {
    return new Explained(about, text, facts, explanation.actors(), explanation.nearest());
  }
}
