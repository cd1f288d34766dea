package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.RegionRegistry;
import io.qiantou.model.Allocation;
import io.qiantou.model.Cell;
import io.qiantou.model.ColumnKind;
import io.qiantou.model.DocumentText;
import io.qiantou.model.Measure;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Problem;
import io.qiantou.model.Region;
import io.qiantou.model.RegionMention;
import io.qiantou.model.RegionScope;
import io.qiantou.model.TableRow;
import io.qiantou.text.Folding;
import io.qiantou.text.MappedText;
import io.qiantou.text.Spaces;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads where the measures apply or are tried out (适用范围, 试点地区). {@code （证监会负责；适用范围：上海、辽宁、河南自贸试验区）}
 * gives three regions; {@code 以下……适用范围均为所有自贸试验区} one for every later measure without its own,
 * marked as inferred.
 *
 * <p>A passing mention gives none: a partner, a place of origin, the issuer's own region as the
 * subject of its own plan. Where a measure has a labelled scope, nothing else of it counts.
 */
public final class RegionExtractor {
  private final ScopeReader reader;
  private final RegionRegistry registry;

  /** With the rules and names of {@code lexicon}. */
  public RegionExtractor(Lexicon lexicon) {
    reader = new ScopeReader(lexicon);
    registry = lexicon.regions();
  }

  /**
   * What a document says.
   *
   * @param scopes where its measures apply, in reading order
   * @param problems lists that name more or fewer regions than they say
   */
  public record Found(List<RegionScope> scopes, List<Problem> problems) {

    /** Copies the lists. */
    public Found {
      scopes = List.copyOf(scopes);
      problems = List.copyOf(problems);
    }
  }

  /** Where the measures of {@code document} apply. */
  public Found extract(DocumentText document) {
    PolicyDocument said = document.document();
    RegionContext context = RegionContext.of(said.head(), registry);
    Map<Region, Optional<String>> pilots = pilotsOfTitle(said.head().title(), context);
    List<RegionScope> scopes = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<RegionScope> standing = List.of();
    Map<Integer, List<Allocation>> rows = document.allocationsByMeasure();
    for (int i = 0; i < said.measures().size(); i++) {
      Measure measure = said.measures().get(i);
      Span span = document.measureSpans().get(i);
      Text text = new Text(document.mapped(), span, measure, Optional.empty());
      ScopeReader.Reading reading = reader.read(text.folded(), context);
      List<RegionScope> column = ofColumn(text, rows.getOrDefault(i, List.of()), context, pilots);
      List<RegionScope> own =
          column.isEmpty() ? own(text, reading.clauses(), context, pilots) : column;
      scopes.addAll(own.isEmpty() ? inferred(standing, measure) : own);
      List<RegionScope> stated = stated(text, reading.clauses());
      standing = stated.isEmpty() ? standing : stated;
      for (ScopeReader.Miscount miscount : reading.miscounts()) {
        problems.add(problem(miscount, text, said));
      }
    }
    return new Found(scopes, problems);
  }

  /** The clauses of a text on its own: what the rules' examples are held against. */
  List<ScopeClause> clauses(String folded) {
    return reader.read(folded, RegionContext.NONE).clauses();
  }

  /** The regions for which the title says that something is tried out there. */
  private Map<Region, Optional<String>> pilotsOfTitle(String title, RegionContext context) {
    String folded = Folding.fold(title);
    Map<Region, Optional<String>> pilots = new LinkedHashMap<>();
    if (reader.isTrial(folded)) {
      reader.read(folded, context).clauses().stream()
          .filter(ScopeClause::pilot)
          .forEach(
              clause ->
                  clause
                      .place()
                      .region()
                      .ifPresent(
                          region ->
                              pilots.putIfAbsent(
                                  region, clause.programme().map(span -> span.of(title)))));
    }
    return pilots;
  }

  /** What the column 推广范围 says of a row, the first of its cells that names a region. */
  private List<RegionScope> ofColumn(
      Text text,
      List<Allocation> rows,
      RegionContext context,
      Map<Region, Optional<String>> pilots) {
    for (Allocation allocation : rows) {
      Optional<Integer> column = allocation.table().first(ColumnKind.SCOPE);
      for (TableRow row : column.isPresent() ? allocation.rows() : List.<TableRow>of()) {
        Cell cell = row.cells().get(column.orElseThrow());
        String rule = allocation.table().columns().get(column.orElseThrow()).rule().orElseThrow();
        List<RegionScope> found =
            own(text.of(cell), reader.listed(cell.folded(), context, rule), context, pilots);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** What the measure says for itself, each region once. */
  private List<RegionScope> own(
      Text text,
      List<ScopeClause> clauses,
      RegionContext context,
      Map<Region, Optional<String>> pilots) {
    boolean labelled = clauses.stream().anyMatch(clause -> clause.is(ScopeClause.LABEL));
    boolean trial = reader.isTrial(Folding.fold(text.measure().heading()));
    Map<String, RegionScope> found = new LinkedHashMap<>();
    for (ScopeClause clause : clauses) {
      boolean counts = labelled ? clause.is(ScopeClause.LABEL) : !clause.is(ScopeClause.DEFAULT);
      if (counts && !isSubject(clause, context)) {
        boolean titled = clause.place().region().filter(pilots::containsKey).isPresent();
        boolean pilot = clause.pilot() || (!labelled && (trial || titled));
        scopes(text, pilot ? clause.asPilot() : clause, pilots)
            .forEach(
                scope ->
                    found.merge(
                        scope.region().region().orElseGet(scope.region()::name),
                        scope,
                        (first, second) -> second.pilot() && !first.pilot() ? second : first));
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * True for the issuer's own region in a sentence that is no more than about what it does, and for
   * a kind of zones in the text of a region that has none or several of them.
   */
  private static boolean isSubject(ScopeClause clause, RegionContext context) {
    boolean local = !context.own().isEmpty();
    return clause.is(ScopeClause.SCOPE)
        && (clause.place().region().filter(own -> context.own().contains(own.id())).isPresent()
            || (local && clause.place().isKindOfZones()));
  }

  /** The default that the measure states. */
  private List<RegionScope> stated(Text text, List<ScopeClause> clauses) {
    return clauses.stream()
        .filter(clause -> clause.is(ScopeClause.DEFAULT))
        .flatMap(clause -> scopes(text, clause, Map.of()))
        .toList();
  }

  private static List<RegionScope> inferred(List<RegionScope> standing, Measure measure) {
    return standing.stream()
        .map(
            scope ->
                new RegionScope(
                    measure,
                    scope.region(),
                    scope.pilot(),
                    true,
                    scope.programme(),
                    scope.evidence(),
                    scope.rule()))
        .toList();
  }

  /** What a clause says of its place, of 苏浙皖 three times. */
  private Stream<RegionScope> scopes(
      Text text, ScopeClause clause, Map<Region, Optional<String>> pilots) {
    Place place = clause.place();
    Optional<String> programme =
        !clause.pilot()
            ? Optional.empty()
            : clause
                .programme()
                .map(text::printed)
                .or(
                    () ->
                        reader
                            .programme(Folding.fold(text.measure().heading()))
                            .map(span -> span.of(text.measure().heading())))
                .or(
                    () ->
                        place
                            .region()
                            .flatMap(region -> pilots.getOrDefault(region, Optional.empty())));
    Stream<RegionMention> mentions =
        place.isEnumeration()
            ? members(text, place)
            : Stream.of(
                new RegionMention(
                    place.name(), text.source(place.span()), place.region().map(Region::id)));
    return mentions.map(
        mention ->
            new RegionScope(
                text.measure(),
                mention,
                clause.pilot(),
                false,
                programme,
                text.source(clause.span()),
                clause.rule()));
  }

  private Stream<RegionMention> members(Text text, Place enumeration) {
    return enumeration.region().stream()
        .flatMap(list -> list.members().stream())
        .flatMap(id -> registry.byId(id).stream())
        .map(
            region ->
                new RegionMention(
                    region.otherNames().stream().findFirst().orElse(region.name()),
                    text.source(enumeration.span()),
                    Optional.of(region.id())));
  }

  private static Problem problem(ScopeReader.Miscount miscount, Text text, PolicyDocument said) {
    return Problem.warning(
        "region.count",
        "\""
            + text.printed(miscount.span())
            + "\" says "
            + miscount.said()
            + " and names "
            + miscount.listed(),
        said.source().name(),
        text.source(miscount.span()));
  }

  /** The text of one measure, or of one cell of its row. */
  private record Text(MappedText mapped, Span span, Measure measure, Optional<Cell> cell) {
    Text of(Cell other) {
      return new Text(mapped, span, measure, Optional.of(other));
    }

    String folded() {
      return span.of(mapped.folded());
    }

    String printed(Span part) {
      return Spaces.removed(repaired(part).of(mapped.text()));
    }

    Span source(Span part) {
      return mapped.toSource(repaired(part));
    }

    private Span repaired(Span part) {
      return cell.map(words -> words.span(part)).orElseGet(() -> part.shift(span.start()));
    }
  }
}
