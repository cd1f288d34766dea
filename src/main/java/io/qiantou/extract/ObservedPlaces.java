package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.RegionRegistry;
import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.Observation;
import io.qiantou.model.Region;
import io.qiantou.model.RegionMention;
import io.qiantou.text.Folding;
import io.qiantou.text.MappedText;
import io.qiantou.text.Spaces;
import io.qiantou.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Of which place an observation is (观测值的地区): of 江苏省 what {@code 江苏省进出口} counts, and in a text of
 * 山东省 of that what {@code 全省进出口总值} counts.
 *
 * <p>The name of the indicator opens with the place. What a body of the place counts ({@code
 * 上海海关监管货物}) is not of the place, and a name that is a word too (合作) is none here.
 */
final class ObservedPlaces {
  private static final String PLACE = "place";

  /** Of an indicator: the place that it opens with has a name of the registry in it. */
  private static final int OPENING = 12;

  private final RegionFinder finder;
  private final RegionRegistry registry;
  private final ActorFinder actors;
  private final RuleBook rules;

  ObservedPlaces(Lexicon lexicon) {
    finder = new RegionFinder(lexicon);
    registry = lexicon.regions();
    actors = new ActorFinder(lexicon);
    rules = lexicon.rules();
  }

  /** The places from which a document with this head speaks. */
  RegionContext context(DocumentHead head) {
    return RegionContext.of(head, registry);
  }

  /**
   * The place that {@code indicator} opens with, or the words before it (全省).
   *
   * @param words where the statement stands in the repaired text
   */
  Optional<RegionMention> of(
      String indicator, MappedText mapped, Span words, RegionContext context) {
    String folded = Folding.fold(indicator);
    String said = words.of(mapped.folded());
    Optional<Span> whole = rules.find(PLACE, "own", said).map(Rule.Match::span);
    if (whole.isPresent()) {
      String name = whole.get().of(said);
      return ownRegion(name, context).map(region -> mention(name, region, mapped, words));
    }
    return opening(folded, context)
        .filter(place -> place.span().length() < folded.length())
        .filter(place -> !place.isEnumeration() && !isActor(folded, place.span()))
        .flatMap(
            place ->
                place
                    .region()
                    .filter(region -> !region.ambiguousNames().contains(place.name()))
                    .map(
                        region -> mention(place.span().of(indicator), region.id(), mapped, words)));
  }

  /**
   * What {@code observation} is of where it names nothing but a place: of 昌吉工业增加值增长8.4%，克拉玛依增长3.6%
   * the second is of what the first is, elsewhere.
   */
  Observation sharingIndicator(Observation observation, Observation before, RegionContext context) {
    String place = observation.indicator();
    String shared = before.indicator();
    Optional<String> region =
        opening(Folding.fold(place), context)
            .filter(found -> found.span().length() == place.length())
            .flatMap(found -> found.region().map(Region::id));
    boolean sameUnit = before.quantity().unit().kind().equals(observation.quantity().unit().kind());
    if (region.isEmpty() || !sameUnit || before.region().isEmpty()) {
      return observation;
    }
    int named =
        opening(Folding.fold(shared), context).map(found -> found.span().length()).orElse(0);
    return new Observation(
        observation.measure(),
        shared.substring(named),
        observation.quantity(),
        observation.period(),
        observation.periodInferred(),
        Optional.of(new RegionMention(place, observation.evidence(), Optional.of(region.get()))),
        observation.quote(),
        observation.evidence(),
        observation.rule());
  }

  /** The place that {@code folded} begins with. */
  private Optional<Place> opening(String folded, RegionContext context) {
    boolean known =
        registry.find(folded.substring(0, Math.min(folded.length(), OPENING))).stream()
            .anyMatch(span -> span.start() == 0);
    return known
        ? finder.find(folded, context).stream()
            .findFirst()
            .filter(place -> place.span().start() == 0)
        : Optional.empty();
  }

  /** True where the place is no more than the beginning of the name of a body, 长三角地区 being none. */
  private boolean isActor(String folded, Span place) {
    if (rules.applies(PLACE, "area", folded.substring(place.end()))) {
      return false;
    }
    List<Span> found = actors.find(folded, ShortForms.NONE);
    return !found.isEmpty() && found.get(0).start() == 0 && found.get(0).end() > place.end();
  }

  /** The issuer's region of the level that 全省, 我市 … say. */
  private Optional<String> ownRegion(String words, RegionContext context) {
    char level = words.charAt(words.length() - 1);
    return context.near().stream()
        .flatMap(id -> registry.byId(id).stream())
        .filter(region -> region.kind() == Region.Kind.DIVISION)
        .filter(region -> isOfLevel(region, level))
        .map(Region::id)
        .findFirst();
  }

  /** 全区 is of a district or of an autonomous region. */
  private static boolean isOfLevel(Region region, char level) {
    return region.name().charAt(region.name().length() - 1) == level;
  }

  private static RegionMention mention(String name, String region, MappedText mapped, Span words) {
    int at = words.of(mapped.text()).indexOf(name);
    Span where = at < 0 ? words : new Span(at, at + name.length()).shift(words.start());
    return new RegionMention(Spaces.removed(name), mapped.toSource(where), Optional.of(region));
  }
}
