package io.qiantou.extract;

import io.qiantou.lexicon.DepartmentTypes;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.Agency;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.QiantouException;
import java.util.Optional;

/**
 * Composes local bodies (地方机构) that no registry lists: a region and a type of department. {@code
 * 省科技厅} in a document of 示例省人民政府 is 示例省科技厅; {@code 示例省商务厅} says its region itself.
 *
 * <p>The region is taken from the name or from the issuer, never guessed: {@code 省科技厅} in a
 * document of a city stays unresolved.
 */
final class LocalBodies {
  private static final String REGION = "region";

  private final DepartmentTypes types;
  private final RuleBook rules;

  LocalBodies(Lexicon lexicon) {
    this.types = lexicon.departmentTypes();
    this.rules = lexicon.rules();
  }

  /** The body that {@code name} means in a document with this head. */
  Optional<Agency> compose(String name, DocumentHead head) {
    for (DepartmentTypes.Reading reading : types.readings(name)) {
      Optional<Rule.Match> named = rules.find(REGION, "named", reading.region());
      if (named.isPresent()) {
        return Optional.of(Agency.local(reading.type().id(), name, level(named.get())));
      }
      Optional<Rule.Match> word = rules.find(REGION, "level-word", reading.region());
      Optional<Agency> own = word.flatMap(match -> ofIssuer(name, reading, level(match), head));
      if (own.isPresent()) {
        return own;
      }
    }
    return Optional.empty();
  }

  /** The body of the issuer's own region, where that is of the level that the name says. */
  private Optional<Agency> ofIssuer(
      String name, DepartmentTypes.Reading reading, String level, DocumentHead head) {
    for (String issuer : head.issuers()) {
      Optional<Rule.Match> region = rules.find(REGION, "issuer", issuer);
      if (region.isPresent() && level(region.get()).equals(level)) {
        return region
            .get()
            .text(REGION, issuer)
            .map(
                named ->
                    Agency.local(
                        reading.type().id(),
                        named + name.substring(reading.region().length()),
                        level));
      }
    }
    return Optional.empty();
  }

  /** The level, captured under its name: provincial, prefectural, county. */
  private static String level(Rule.Match match) {
    return match.captured().keySet().stream()
        .filter(label -> !label.equals(REGION))
        .findFirst()
        .orElseThrow(() -> new QiantouException(match.rule().place() + ": captures no level"));
  }
}
