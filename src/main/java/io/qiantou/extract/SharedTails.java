package io.qiantou.extract;

import io.qiantou.lexicon.RegionRegistry;
import io.qiantou.model.Region;
import io.qiantou.text.Characters;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lists of zones that are called after a part of a city and share what they are (并列的功能区共用类名):
 * {@code 成都高新、西安高新综合保税区} is 成都高新综合保税区 and 西安高新综合保税区.
 */
final class SharedTails {
  /** A shorter tail than 高新区 (新区, 片区) is as often a part of one name alone. */
  private static final int SHORTEST_TAIL = 3;

  /** So is 高新区 behind a part of a city. */
  private static final int SHORTEST_OF_PARTS = 4;

  private static final int LONGEST_PART = 4;

  private final RegionRegistry registry;
  private final ComposedPlaces composed;
  private final RegionContext context;

  SharedTails(RegionRegistry registry, ComposedPlaces composed, RegionContext context) {
    this.registry = registry;
    this.composed = composed;
    this.context = context;
  }

  /** {@code places} with the names of such lists spelled out. */
  List<Place> spelledOut(String folded, List<Place> places) {
    return parts(folded, divisions(folded, places));
  }

  /** Gives each division of a list the tail of the zone that closes it. */
  private List<Place> divisions(String folded, List<Place> places) {
    List<Place> named = new ArrayList<>(places);
    for (int i = named.size() - 1; i > 0; i--) {
      Place last = named.get(i);
      Optional<String> tail = ofDivisions(folded, last, named.get(i - 1));
      if (tail.isEmpty()) {
        continue;
      }
      boolean general = last.isKindOfZones();
      int first = i;
      while (first > 0
          && named.get(first - 1).isDivision()
          && ((first == i && general) || listed(folded, named.get(first - 1), named.get(first)))) {
        first--;
        Place place = named.get(first);
        Optional<Region> division = place.region();
        Optional<Region> meant =
            last.isArea()
                ? registry.zoneOf(division.orElseThrow(), tail.get(), context.at())
                : division;
        named.set(first, place.named(place.name() + tail.get(), meant));
      }
      if (general && first < i) {
        named.remove(i);
      }
      i = Math.max(first, 1);
    }
    return named;
  }

  /** What a list that ends in {@code last} shares with it. */
  private Optional<String> ofDivisions(String folded, Place last, Place before) {
    String name = last.name();
    Optional<String> gate = last.isArea() ? Optional.empty() : composed.gateOf(name);
    if (gate.isPresent()) {
      boolean alone = composed.gateOf(before.name()).isEmpty() && before.isDivision();
      return gate.filter(end -> alone && listed(folded, before, last));
    }
    Optional<String> tail =
        registry.tails().stream()
            .filter(end -> end.length() >= SHORTEST_TAIL && name.endsWith(end))
            .findFirst();
    if (tail.isEmpty() || last.isDivision() || !before.isDivision()) {
      return Optional.empty();
    }
    String head = name.substring(0, name.length() - tail.get().length());
    String between = folded.substring(before.span().end(), last.span().start());
    boolean shared =
        head.isEmpty()
            ? between.startsWith("等") && between.length() <= 4
            : isDivision(head) && listed(folded, before, last) && !isFuller(before.name(), head);
    return shared ? tail : Optional.empty();
  }

  /**
   * True where a name has its level word and the other has none: in {@code 朝阳区、北京经济技术开发区} the first
   * is a district of its own.
   */
  private boolean isFuller(String name, String other) {
    return isFullName(name) && !isFullName(other);
  }

  private boolean isFullName(String name) {
    return registry.bearers(name).stream().anyMatch(region -> region.name().equals(name));
  }

  private boolean isDivision(String name) {
    return registry.bearers(name).stream()
        .anyMatch(region -> region.kind() == Region.Kind.DIVISION);
  }

  private static boolean listed(String folded, Place one, Place other) {
    int gap = other.span().start() - one.span().end();
    return gap > 0
        && gap <= 2
        && RegionFinder.GLUE.contains(folded.substring(one.span().end(), other.span().start()));
  }

  /** Gives each part of a city in a list (成都高新) the tail of the zone that closes it. */
  private List<Place> parts(String folded, List<Place> places) {
    List<Place> named = new ArrayList<>(places);
    for (int i = named.size() - 1; i > 0; i--) {
      Optional<String> tail = ofParts(named.get(i));
      int last = i;
      while (tail.isPresent() && last > 0) {
        Optional<Place> member = member(folded, named.get(last - 1), named.get(last), tail.get());
        if (member.isEmpty()) {
          break;
        }
        named.set(--last, member.get());
      }
      i = Math.min(i, Math.max(last, 1));
    }
    return named;
  }

  private Optional<String> ofParts(Place place) {
    return registry.tails().stream()
        .filter(end -> end.length() >= SHORTEST_OF_PARTS && place.name().endsWith(end))
        .filter(end -> place.isArea() && end.length() < place.name().length())
        .findFirst();
  }

  /** A city and the name of a part of it, with nothing but a stop behind: 成都高新、. */
  private Optional<Place> member(String folded, Place city, Place next, String tail) {
    int stop = next.span().start() - 1;
    int length = stop - city.span().end();
    boolean listed = stop > 0 && folded.charAt(stop) == '、' && city.isDivision();
    if (!listed || length < 2 || length > LONGEST_PART) {
      return Optional.empty();
    }
    for (int at = city.span().end(); at < stop; at++) {
      if (!Characters.isHan(folded.charAt(at))) {
        return Optional.empty();
      }
    }
    Span span = new Span(city.span().start(), stop);
    String name = span.of(folded) + tail;
    Optional<Region> known = registry.resolve(name, context.at(), List.of());
    return Optional.of(
        known.isPresent() ? new Place(span, name, known) : Place.composed(span, name, true));
  }
}
