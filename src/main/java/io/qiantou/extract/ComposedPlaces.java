package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleSet;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds places by how their names are built (组合地名), by the rules of {@code data/rules/place.yml}:
 * {@code 天竺综合保税区}, {@code 太仓港}, and the parts of places that the registry knows, {@code
 * 中关村国家自主创新示范区核心区}. None of them is resolved.
 */
final class ComposedPlaces {
  private static final String PLACE = "place";
  private static final String ZONE = "zone";

  /** Longer than the name of any place, with what may stand before it. */
  private static final int REACH = 24;

  private static final int LONGEST_TITLE = 100;

  /** The characters behind which a name may begin. */
  private final String begins;

  private final RuleSet whole;
  private final RuleSet parts;
  private final Rule gate;

  ComposedPlaces(Lexicon lexicon) {
    List<Rule> rules = lexicon.rules().rules(PLACE);
    begins =
        emitting(rules, Set.of("begin")).stream()
            .flatMap(rule -> rule.cues().stream())
            .collect(Collectors.joining());
    whole = RuleSet.of(emitting(rules, Set.of(ZONE, PLACE)));
    parts = RuleSet.of(emitting(rules, Set.of("part")));
    gate = emitting(rules, Set.of("gate")).get(0);
  }

  private static List<Rule> emitting(List<Rule> rules, Set<String> what) {
    return rules.stream().filter(rule -> what.contains(rule.emits())).toList();
  }

  /** The 口岸 of a division that ends at {@code at}. */
  Optional<Span> gateAt(String folded, int at) {
    return gate.at(folded, at, folded.length()).map(Rule.Match::span);
  }

  /** The 口岸 that {@code name} ends in. */
  Optional<String> gateOf(String name) {
    return gate.findFrom(name, 0)
        .map(Rule.Match::span)
        .filter(span -> span.start() > 0 && span.end() == name.length())
        .map(span -> span.of(name));
  }

  /**
   * {@code known}, the places of {@code folded} that the registry gave, with the composed ones: of
   * two that overlap the longer.
   */
  List<Place> joined(String folded, List<Place> known) {
    List<Place> extended = extended(folded, known);
    List<Rule> cued = whole.cuedIn(folded);
    if (cued.isEmpty()) {
      return extended;
    }
    NavigableMap<Integer, Place> places = new TreeMap<>();
    extended.forEach(place -> places.put(place.span().start(), place));
    for (Rule rule : cued) {
      for (int start : starts(rule, folded)) {
        rule.at(folded, start, folded.length())
            .flatMap(match -> match.get(PLACE))
            .filter(span -> !isInTitle(folded, span.start()))
            .map(span -> Place.composed(span, span.of(folded), rule.emits().equals(ZONE)))
            .ifPresent(place -> enter(place, places));
      }
    }
    return List.copyOf(places.values());
  }

  /** Each place with the part that stands right behind it: a part of 西咸新区 is named with it. */
  private List<Place> extended(String folded, List<Place> known) {
    List<Rule> cued = known.isEmpty() ? List.of() : parts.cuedIn(folded);
    if (cued.isEmpty()) {
      return known;
    }
    List<Place> extended = new ArrayList<>();
    int free = 0;
    for (int i = 0; i < known.size(); i++) {
      Place place = known.get(i);
      if (place.span().start() >= free) {
        Place longer = behind(folded, place, cued).orElse(place);
        extended.add(longer);
        free = longer.span().end();
      }
    }
    return extended;
  }

  private static Optional<Place> behind(String folded, Place place, List<Rule> rules) {
    int end = place.span().end();
    int to = Math.min(folded.length(), end + REACH);
    return rules.stream()
        .flatMap(rule -> rule.at(folded, end, to).stream())
        .flatMap(match -> match.get(PLACE).stream())
        .map(part -> new Span(place.span().start(), part.end()))
        .max(Comparator.comparingInt(Span::length))
        .map(whole -> Place.composed(whole, whole.of(folded), true));
  }

  /** Where names may begin that have one of the rule's cues in them. */
  private List<Integer> starts(Rule rule, String folded) {
    List<Integer> starts = new ArrayList<>();
    for (String cue : rule.cues()) {
      int at = folded.indexOf(cue);
      while (at >= 0) {
        start(folded, at).ifPresent(starts::add);
        at = folded.indexOf(cue, at + cue.length());
      }
    }
    return starts.stream().distinct().toList();
  }

  private Optional<Integer> start(String folded, int cue) {
    int least = Math.max(0, cue - REACH);
    int at = cue;
    while (at > least && begins.indexOf(folded.charAt(at - 1)) < 0) {
      at--;
    }
    return at == cue || (at == least && least > 0) ? Optional.empty() : Optional.of(at);
  }

  /** Names in 《》 are parts of titles and no places. */
  private static boolean isInTitle(String folded, int at) {
    for (int i = at - 1; i >= Math.max(0, at - LONGEST_TITLE); i--) {
      if ("《》".indexOf(folded.charAt(i)) >= 0) {
        return folded.charAt(i) == '《';
      }
    }
    return false;
  }

  /** Enters {@code place} unless one that is there covers it or reaches beyond it. */
  private static void enter(Place place, NavigableMap<Integer, Place> places) {
    Span span = place.span();
    List<Place> overlapping =
        places.headMap(span.end()).values().stream()
            .filter(other -> other.span().end() > span.start())
            .toList();
    boolean inside =
        overlapping.stream()
            .allMatch(
                other ->
                    other.span().start() >= span.start()
                        && other.span().end() <= span.end()
                        && other.span().length() < span.length());
    if (inside) {
      overlapping.forEach(other -> places.remove(other.span().start()));
      places.put(span.start(), place);
    }
  }
}
