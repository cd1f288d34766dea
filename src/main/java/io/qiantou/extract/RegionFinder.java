package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.RegionRegistry;
import io.qiantou.model.Region;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the regions that a text names (地名识别), whole names and lists that share a head or a tail.
 *
 * <ul>
 *   <li>{@code 广州市南沙区、黄埔区}: 广州市南沙区, and the 黄埔区 of 广州
 *   <li>{@code 上海、辽宁、河南自贸试验区}: 上海自贸试验区, 辽宁自贸试验区, 河南自贸试验区; so are {@code 上海、辽宁等自贸试验区}
 *   <li>{@code 天津、宁波口岸}: the 口岸 of both cities, named with it
 *   <li>{@code 苏浙皖}: one place, an enumeration of three
 *   <li>{@code 淄博综合保税区}, {@code 长春片区}: a zone that the registry lacks, kept as printed
 * </ul>
 *
 * <p>Names in 《》 are parts of titles and no places. A short name of a county, which is a word too,
 * counts where the text speaks of the place in which it lies.
 */
final class RegionFinder {
  /** What stands between two names of a list. */
  static final List<String> GLUE = List.of("", "、", "和", "与", "及", "以及", "，");

  private static final List<String> WHOLE = List.of("所有", "全部");
  private static final String COUNTS = "两三四五";

  private final RegionRegistry registry;
  private final ComposedPlaces composed;

  RegionFinder(Lexicon lexicon) {
    this.registry = lexicon.regions();
    this.composed = new ComposedPlaces(lexicon);
  }

  /** The places in {@code folded}, in order, none overlapping. */
  List<Place> find(String folded, RegionContext context) {
    List<Span> names = registry.find(folded);
    List<Place> places = new ArrayList<>();
    Titles titles = new Titles(folded);
    for (Span span : names) {
      if (!titles.contain(span.start())) {
        add(folded, span, context, places);
      }
    }
    return new SharedTails(registry, composed, context)
        .spelledOut(folded, composed.joined(folded, places));
  }

  private void add(String folded, Span span, RegionContext context, List<Place> places) {
    String name = span.of(folded);
    Optional<Place> before = before(folded, span, places);
    Optional<Region> region = registry.resolve(name, context.at(), near(before, context));
    boolean touches = before.filter(place -> place.span().end() == span.start()).isPresent();
    if (touches && joins(before.orElseThrow(), span, region, context, folded, places)) {
      return;
    }
    if (region.isEmpty() && !registry.isPlain(name)) {
      return;
    }
    Place place = new Place(span, name, region);
    Optional<Place> part = partOf(folded, place, context);
    if (touches && part.isPresent() && before.orElseThrow().isArea()) {
      Span whole = new Span(before.orElseThrow().span().start(), part.get().span().end());
      places.set(places.size() - 1, Place.composed(whole, whole.of(folded), true));
      return;
    }
    places.add(place.isArea() ? own(extended(folded, place), context) : part.orElse(place));
  }

  /** 自贸试验区 in a text of 福建省 is the one of 福建, where it has one. */
  private Place own(Place place, RegionContext context) {
    if (!place.isKindOfZones()) {
      return place;
    }
    return context.own().stream()
        .flatMap(id -> registry.byId(id).stream())
        .flatMap(division -> registry.zoneOf(division, place.name(), context.at()).stream())
        .findFirst()
        .map(zone -> place.named(place.name(), Optional.of(zone)))
        .orElse(place);
  }

  /** 示例片区: a part of a zone, called after the division before a tail that is no name itself. */
  private Optional<Place> partOf(String folded, Place place, RegionContext context) {
    if (!place.isDivision()) {
      return Optional.empty();
    }
    Optional<Span> gate = composed.gateAt(folded, place.span().end());
    if (gate.isPresent()) {
      Span whole = new Span(place.span().start(), gate.get().end());
      return Optional.of(new Place(whole, whole.of(folded), place.region()));
    }
    return registry.tails().stream()
        .filter(tail -> folded.startsWith(tail, place.span().end()))
        .filter(tail -> registry.bearers(tail).isEmpty())
        .findFirst()
        .map(
            tail -> {
              Span whole = new Span(place.span().start(), place.span().end() + tail.length());
              return zoneAt(
                  whole, folded, registry.zoneOf(place.region().orElseThrow(), tail, context.at()));
            });
  }

  private static Place zoneAt(Span span, String folded, Optional<Region> known) {
    return known.isPresent()
        ? new Place(span, span.of(folded), known)
        : Place.composed(span, span.of(folded), true);
  }

  /** The place with which the one at {@code span} forms a list, if any. */
  private static Optional<Place> before(String folded, Span span, List<Place> places) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    Place last = places.get(places.size() - 1);
    int gap = span.start() - last.span().end();
    boolean glued =
        gap >= 0 && gap <= 2 && GLUE.contains(folded.substring(last.span().end(), span.start()));
    return glued ? Optional.of(last) : Optional.empty();
  }

  private static List<String> near(Optional<Place> before, RegionContext context) {
    return before
        .flatMap(Place::region)
        .map(
            region ->
                Stream.of(Stream.of(region.id()), region.within().stream(), context.near().stream())
                    .flatMap(ids -> ids)
                    .toList())
        .orElse(context.near());
  }

  /** Makes one place of a region and what stands in it or is a zone of it, right behind. */
  private boolean joins(
      Place outer,
      Span span,
      Optional<Region> region,
      RegionContext context,
      String folded,
      List<Place> places) {
    if (outer.region().isEmpty() || outer.isEnumeration()) {
      return false;
    }
    Span whole = new Span(outer.span().start(), span.end());
    String name = span.of(folded);
    Region around = outer.region().get();
    Optional<Place> joined = Optional.empty();
    if (registry.bearers(name).stream().anyMatch(inner -> isWithin(inner, around))) {
      joined =
          Optional.of(
              outer.isArea()
                  ? zoneAt(whole, folded, region)
                  : new Place(whole, whole.of(folded), region));
    } else if ((outer.isDivision() || outer.isArea())
        && !outer.isKindOfZones()
        && new Place(span, name, region).isKindOfZones()) {
      joined = Optional.of(zoneAt(whole, folded, registry.zoneOf(around, name, context.at())));
    }
    joined.ifPresent(place -> places.set(places.size() - 1, place));
    return joined.isPresent();
  }

  private boolean isWithin(Region inner, Region outer) {
    return !inner.id().equals(outer.id()) && registry.isIn(inner, outer.id());
  }

  /** 所有自贸试验区 and 成渝两地 are the names as printed. */
  private static Place extended(String folded, Place place) {
    int start = place.span().start();
    int end = place.span().end();
    if (place.isKindOfZones() && start >= 2 && WHOLE.contains(folded.substring(start - 2, start))) {
      start -= 2;
    }
    boolean counted =
        place.region().filter(region -> region.kind() == Region.Kind.GROUP).isPresent()
            && end + 2 <= folded.length()
            && COUNTS.indexOf(folded.charAt(end)) >= 0
            && folded.charAt(end + 1) == '地';
    Span whole = new Span(start, counted ? end + 2 : end);
    return new Place(whole, whole.of(folded), place.region());
  }

  /** Which characters stand in 《》. */
  private static final class Titles {
    private final String folded;
    private final int lastClose;
    private int looked;
    private int depth;

    Titles(String folded) {
      this.folded = folded;
      this.lastClose = folded.lastIndexOf('》');
    }

    /** Asked for places from left to right. */
    boolean contain(int place) {
      while (looked < place) {
        char c = folded.charAt(looked++);
        if (c == '《') {
          depth = looked > lastClose ? 0 : depth + 1;
        } else if (c == '》') {
          depth = Math.max(0, depth - 1);
        }
      }
      return depth > 0;
    }
  }
}
