package io.qiantou.extract;

import io.qiantou.lexicon.DepartmentTypes;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.Agency;
import io.qiantou.model.DocumentHead;
import java.util.Map;
import java.util.Optional;

/**
 * Composes local bodies (地方机构) that no registry lists: a region and a type of department. {@code
 * 省科技厅} in a document of 示例省人民政府 is 示例省科技厅; {@code 示例省商务厅} says its region itself.
 *
 * <p>The region is taken from the name or from the issuer, never guessed: {@code 省科技厅} in a
 * document of a city stays unresolved.
 */
final class LocalBodies {
  private static final Map<String, String> LEVELS =
      Map.of(
          "省",
          "provincial",
          "自治区",
          "provincial",
          "市",
          "prefectural",
          "州",
          "prefectural",
          "自治州",
          "prefectural",
          "区",
          "county",
          "县",
          "county",
          "旗",
          "county");

  private final DepartmentTypes types;
  private final RuleBook rules;

  LocalBodies(Lexicon lexicon) {
    this.types = lexicon.departmentTypes();
    this.rules = lexicon.rules();
  }

  /** The body that {@code name} means in a document with this head. */
  Optional<Agency> compose(String name, DocumentHead head) {
    for (DepartmentTypes.Reading reading : types.readings(name)) {
      Optional<Rule.Match> named = rules.find("region", "named", reading.region());
      if (named.isPresent()) {
        return Optional.of(
            Agency.local(reading.type().id(), name, level(named.get(), reading.region())));
      }
      Optional<Rule.Match> word = rules.find("region", "level-word", reading.region());
      Optional<Agency> own =
          word.flatMap(match -> ofIssuer(name, reading, level(match, reading.region()), head));
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
      Optional<Rule.Match> region = rules.find("region", "issuer", issuer);
      if (region.isPresent() && level(region.get(), issuer).equals(level)) {
        return region
            .get()
            .text("region", issuer)
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

  private static String level(Rule.Match match, String text) {
    return LEVELS.getOrDefault(match.text("level", text).orElse(""), "county");
  }
}
