package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleSet;
import io.qiantou.text.Characters;
import io.qiantou.text.ChineseNumerals;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads sentence by sentence where something applies or is tried out: {@code
 * 在广州市南沙区、黄埔区先行开展建筑师负责制试点}. The rules of {@code data/rules/region-scope.yml} see each place as one
 * character.
 */
final class ScopeReader {
  private static final String PROGRAMME = "programme";
  private static final String STOPS = "。；！？\n";

  private final RegionFinder finder;
  private final RuleSet statements;
  private final List<Rule> trials;
  private final RuleSet programmes;
  private final RuleSet counts;

  ScopeReader(Lexicon lexicon) {
    finder = new RegionFinder(lexicon);
    List<Rule> rules = lexicon.rules().rules("region-scope");
    trials = emitting(rules, "trial");
    List<Rule> named = emitting(rules, PROGRAMME);
    List<Rule> counted = emitting(rules, "count");
    Set<Rule> others = new HashSet<>(trials);
    others.addAll(named);
    others.addAll(counted);
    programmes = RuleSet.of(named);
    counts = RuleSet.of(counted);
    statements = RuleSet.of(rules.stream().filter(rule -> !others.contains(rule)).toList());
  }

  private static List<Rule> emitting(List<Rule> rules, String what) {
    return rules.stream().filter(rule -> rule.emits().equals(what)).toList();
  }

  /**
   * What a text says.
   *
   * @param clauses where something applies, in the order of the text
   * @param miscounts lists that are closed by another number than theirs
   */
  record Reading(List<ScopeClause> clauses, List<Miscount> miscounts) {}

  /**
   * A list with another number of places than it says.
   *
   * @param span the list and its number
   * @param said the number
   * @param listed how many places it names
   */
  record Miscount(Span span, long said, int listed) {}

  /** What {@code folded}, the text of one measure, says. */
  Reading read(String folded, RegionContext context) {
    Reading reading = new Reading(new ArrayList<>(), new ArrayList<>());
    List<Place> places = finder.find(folded, context);
    int next = 0;
    int start = 0;
    while (next < places.size()) {
      int end = stop(folded, start);
      int from = next;
      while (next < places.size() && places.get(next).span().start() < end) {
        next++;
      }
      if (next > from) {
        sentence(PlaceBones.of(folded, new Span(start, end), places.subList(from, next)), reading);
      }
      start = end + 1;
    }
    reading.clauses().sort(Comparator.comparing(clause -> clause.place().span()));
    return reading;
  }

  /** The places of a list that stands under a label of its own: {@code 上海、广东自贸试验区} in a column. */
  List<ScopeClause> listed(String folded, RegionContext context, String rule) {
    Span whole = new Span(0, folded.length());
    return finder.find(folded, context).stream()
        .map(
            place ->
                new ScopeClause(place, false, Optional.empty(), whole, rule, ScopeClause.LABEL))
        .toList();
  }

  /** True where {@code text} speaks of a trial. */
  boolean isTrial(String text) {
    return trials.stream().anyMatch(rule -> rule.appliesTo(text));
  }

  /** What {@code text} says is tried out. */
  Optional<Span> programme(String text) {
    return programmes.cuedIn(text).stream()
        .flatMap(rule -> rule.find(text).flatMap(match -> match.get(PROGRAMME)).stream())
        .findFirst();
  }

  private static int stop(String folded, int from) {
    int at = from;
    while (at < folded.length() && !Characters.isMark(folded.charAt(at), STOPS)) {
      at++;
    }
    return at;
  }

  private void sentence(PlaceBones bones, Reading reading) {
    Set<Place> read = new HashSet<>();
    for (Rule rule : statements.cuedIn(bones.text())) {
      Optional<Rule.Match> match = rule.find(bones.text());
      while (match.isPresent()) {
        clauses(match.get(), bones, read, reading.clauses());
        match = rule.findFrom(bones.text(), match.get().span().end());
      }
    }
    counts.cuedIn(bones.text()).forEach(rule -> count(rule, bones, reading.miscounts()));
  }

  /** Of several rules that read a place the first one in the file counts. */
  private void clauses(
      Rule.Match match, PlaceBones bones, Set<Place> read, List<ScopeClause> clauses) {
    Span clause = new Span(match.span().start(), bones.clauseEnd(match.span().end()));
    String words = clause.of(bones.text());
    Optional<Span> programme =
        match.get(PROGRAMME).or(() -> programme(words).map(span -> span.shift(clause.start())));
    for (Map.Entry<String, Span> captured : match.captured().entrySet()) {
      if (captured.getKey().equals(PROGRAMME)) {
        continue;
      }
      boolean pilot =
          captured.getKey().equals(ScopeClause.PILOT)
              || isTrialBefore(bones, captured.getValue().end());
      for (Place place : bones.places(captured.getValue())) {
        if (read.add(place)) {
          clauses.add(
              new ScopeClause(
                  place,
                  pilot,
                  pilot ? programme.map(bones::in) : Optional.empty(),
                  bones.in(clause),
                  match.rule().id(),
                  match.rule().emits()));
        }
      }
    }
  }

  /** True where a trial is spoken of before the next place. */
  private boolean isTrialBefore(PlaceBones bones, int from) {
    return isTrial(bones.text().substring(from, bones.nextPlace(from)));
  }

  private static void count(Rule rule, PlaceBones bones, List<Miscount> miscounts) {
    Optional<Rule.Match> match = rule.findFrom(bones.text(), 0);
    while (match.isPresent()) {
      Rule.Match found = match.get();
      List<Place> listed = bones.places(found.captured().getOrDefault("list", found.span()));
      int size = listed.stream().mapToInt(ScopeReader::size).sum();
      long said = number(found.text("count", bones.text()).orElse(""));
      if (said > 0 && said != size && listed.stream().noneMatch(Place::isArea)) {
        miscounts.add(new Miscount(bones.in(found.span()), said, size));
      }
      match = rule.findFrom(bones.text(), found.span().end());
    }
  }

  private static int size(Place place) {
    return place.isEnumeration()
        ? place.region().map(region -> region.members().size()).orElse(1)
        : 1;
  }

  private static long number(String text) {
    boolean arabic = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return arabic ? Long.parseLong(text) : ChineseNumerals.parse(text);
  }
}
