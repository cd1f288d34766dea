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
  /** A shorter one (高新区) is as often a part of one name alone. */
  private static final int SHORTEST_TAIL = 4;

  private static final int LONGEST_PART = 4;

  private final RegionRegistry registry;
  private final RegionContext context;

  SharedTails(RegionRegistry registry, RegionContext context) {
    this.registry = registry;
    this.context = context;
  }

  /** {@code places} with the names of such lists spelled out. */
  List<Place> spelledOut(String folded, List<Place> places) {
    List<Place> named = new ArrayList<>(places);
    for (int i = named.size() - 1; i > 0; i--) {
      Optional<String> tail = tail(named.get(i));
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

  private Optional<String> tail(Place place) {
    return registry.tails().stream()
        .filter(end -> end.length() >= SHORTEST_TAIL && place.name().endsWith(end))
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
