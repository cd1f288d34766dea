package io.qiantou.extract;

import io.qiantou.lexicon.DepartmentTypes;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.RegionRegistry;
import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.Agency;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.QiantouException;
import io.qiantou.model.Region;
import java.util.List;
import java.util.Optional;

/**
 * Composes local bodies (地方机构) that no registry lists: a region and a type of department. {@code
 * 省科技厅} in a document of 示例省人民政府 is 示例省科技厅; {@code 示例省商务厅} says its region itself.
 *
 * <p>The region is taken from the name, from its neighbours in a list, from the issuer or from the
 * title, never guessed: {@code 省科技厅} in a document of a city stays unresolved.
 */
final class LocalBodies {
  private static final String REGION = "region";

  private final DepartmentTypes types;
  private final RuleBook rules;
  private final List<Rule> formal;
  private final RegionRegistry regions;

  LocalBodies(Lexicon lexicon) {
    this.types = lexicon.departmentTypes();
    this.rules = lexicon.rules();
    this.regions = lexicon.regions();
    this.formal = rules.rules("formal");
  }

  /**
   * A region as names give it.
   *
   * @param name e.g. {@code 示例省}
   * @param word its level word: {@code 省}
   * @param level {@code provincial}, {@code prefectural} or {@code county}
   */
  record Place(String name, String word, String level) {}

  /**
   * A composed body.
   *
   * @param agency the body
   * @param place its region
   * @param reading how its name was taken apart
   */
  record Body(Agency agency, Place place, DepartmentTypes.Reading reading) {

    /** Its name in the words of the text: 示例市政府, whose agency is 示例市人民政府. */
    String printed() {
      return reading.in(place.name());
    }
  }

  /** The region whose authorities issued a document with this head, if it is one region's. */
  Optional<Place> home(DocumentHead head) {
    for (String issuer : head.issuers()) {
      Optional<Place> place = place("issuer", issuer);
      if (place.isPresent()) {
        return place;
      }
    }
    return head.issuers().isEmpty() ? place("title", head.title()) : Optional.empty();
  }

  private Optional<Place> place(String emits, String text) {
    return rules
        .find(REGION, emits, text)
        .map(match -> place(match, match.text(REGION, text).orElse(text), text));
  }

  /** The body that {@code name} means where {@code home} is the region of the document. */
  Optional<Body> compose(String name, Optional<Place> home) {
    for (DepartmentTypes.Reading reading : types.readings(name)) {
      String region = reading.region();
      Optional<Place> named =
          rules.find(REGION, "named", region).map(match -> place(match, region, region));
      Optional<Place> place =
          named
              .or(
                  () ->
                      rules
                          .find(REGION, "level-word", region)
                          .map(match -> place(match, region, region))
                          .flatMap(word -> home.filter(at -> at.word().equals(word.word()))))
              .or(() -> shortNamed(name, reading));
      if (place.isPresent()) {
        return Optional.of(body(reading, place.get()));
      }
    }
    return Optional.empty();
  }

  /** Where 宁波海关 is: such bodies bear the short name of their region. */
  private Optional<Place> shortNamed(String name, DepartmentTypes.Reading reading) {
    if (!rules.applies(REGION, "short-named", name)) {
      return Optional.empty();
    }
    return regions
        .resolve(reading.region(), Optional.empty(), List.of())
        .flatMap(Region::level)
        .filter(reading.levels()::contains)
        .map(level -> new Place(reading.region(), "", level));
  }

  /** The body that a name without any region means among bodies of {@code place}: 财政局. */
  Optional<Body> bare(String name, Place place) {
    return types.readings(name).stream()
        .filter(reading -> reading.region().isEmpty())
        .filter(reading -> reading.levels().contains(place.level()))
        .findFirst()
        .map(reading -> body(reading, place));
  }

  /**
   * The body that the name of a region means before {@code next} in a list: 广州 before 深圳市人民政府 is
   * 广州市人民政府.
   */
  Optional<Body> sharingTail(String name, Body next) {
    Optional<Place> named =
        rules.find(REGION, "named", name).map(match -> place(match, name, name));
    return named
        .or(
            () ->
                rules
                    .find(REGION, "stem", name)
                    .filter(match -> namesARegion(next))
                    .map(
                        match ->
                            new Place(
                                name + next.place().word(),
                                next.place().word(),
                                next.place().level())))
        .map(place -> body(next.reading(), place));
  }

  /** 市场监管部门 of 湖北省市场监管部门, where {@code name} is a region that shares it: 安徽省. */
  Optional<String> sharedDepartment(String name, String next) {
    return rules.applies(REGION, "named", name)
        ? rules.find("name", "of-region", next).flatMap(match -> match.text("tail", next))
        : Optional.empty();
  }

  /** False for 省农业农村厅, which leaves to the reader of which province. */
  private static boolean namesARegion(Body body) {
    String region = body.reading().region();
    return region.endsWith(body.place().word()) && !region.equals(body.place().word());
  }

  /** True for what cannot be the name of a region, with or without its level word. */
  boolean isNoRegion(String name) {
    return !rules.applies(REGION, "named", name) && !rules.applies(REGION, "stem", name);
  }

  private Body body(DepartmentTypes.Reading reading, Place place) {
    String name = inFull(reading.in(place.name()));
    return new Body(Agency.local(reading.type().id(), name, place.level()), place, reading);
  }

  /** 示例市政府 is 示例市人民政府. */
  private String inFull(String name) {
    for (Rule rule : formal) {
      Optional<Rule.Match> match = rule.find(name);
      if (match.isPresent()) {
        return name.substring(0, match.get().span().start())
            + rule.emits()
            + name.substring(match.get().span().end());
      }
    }
    return name;
  }

  /** The level is captured under its name: provincial, prefectural, county. */
  private static Place place(Rule.Match match, String name, String text) {
    String level =
        match.captured().keySet().stream()
            .filter(label -> !label.equals(REGION))
            .findFirst()
            .orElseThrow(() -> new QiantouException(match.rule().place() + ": captures no level"));
    return new Place(name, match.text(level, text).orElseThrow(), level);
  }
}
