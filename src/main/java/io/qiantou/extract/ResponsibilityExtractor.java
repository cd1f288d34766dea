package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.model.AgencyMention;
import io.qiantou.model.Allocation;
import io.qiantou.model.DocumentText;
import io.qiantou.model.Measure;
import io.qiantou.model.Responsibility;
import io.qiantou.model.Role;
import io.qiantou.text.MappedText;
import io.qiantou.text.Spaces;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads who has which part in a measure (职责分工), from brackets and labelled lines ({@code
 * （商务部牵头，财政部、海关总署按职责分工负责）}, {@code 责任单位：省商务厅}) and from running text ({@code 国家统计局会同有关部门开展评估}).
 *
 * <p>The names are kept as printed; {@link AgencyResolver} finds out whom they mean. What running
 * text says of an agency that the measure's bracket names already is not said again.
 */
public final class ResponsibilityExtractor {
  private final BracketDuties brackets;
  private final InlineDuties inline;
  private final TableDuties tables;
  private final List<Rule> conventions;

  /** Ids of the rules whose words say what part the names have: 牵头, 按职责分工负责. */
  private final Set<String> saying;

  private final ShortFormReader shortForms;

  /** With the rules and names of {@code lexicon}. */
  public ResponsibilityExtractor(Lexicon lexicon) {
    brackets = new BracketDuties(lexicon);
    inline = new InlineDuties(lexicon);
    tables = new TableDuties(lexicon, brackets);
    conventions = lexicon.rules().rules("convention");
    saying =
        lexicon.rules().rules("responsibility").stream()
            .filter(rule -> rule.emits().equals("bracket"))
            .map(Rule::id)
            .collect(Collectors.toUnmodifiableSet());
    shortForms = new ShortFormReader(lexicon);
  }

  /** The responsibilities of all measures of {@code document}, in reading order. */
  public List<Responsibility> extract(DocumentText document) {
    List<Responsibility> found = new ArrayList<>();
    List<Measure> measures = document.document().measures();
    Map<Integer, List<Allocation>> rows = document.allocationsByMeasure();
    Optional<Rule> firstLeads = convention(beforeMeasures(document));
    ShortForms defined = shortForms(document);
    for (int i = 0; i < measures.size(); i++) {
      List<Allocation> allocated = rows.getOrDefault(i, List.of());
      Span span = document.runningText(i, allocated);
      String folded = span.of(document.mapped().folded());
      firstLeads = firstLeads.or(() -> convention(folded));
      List<Clause> clauses = clauses(folded, defined);
      List<Clause> read = firstLeads.map(rule -> firstLeads(clauses, rule)).orElse(clauses);
      List<Responsibility> said =
          new ArrayList<>(
              responsibilities(document.mapped(), measures.get(i), span.start(), read, defined));
      for (Allocation allocation : allocated) {
        said.addAll(tables.read(allocation, measures.get(i), document, firstLeads.isPresent()));
      }
      found.addAll(allocated.isEmpty() ? said : once(said));
    }
    return found;
  }

  /** What the document says before its first measure, folded. */
  private static String beforeMeasures(DocumentText document) {
    int start = document.span().start();
    int end = document.measureSpans().isEmpty() ? start : document.measureSpans().get(0).start();
    return document.mapped().folded().substring(start, Math.max(start, end));
  }

  /** What table and text both say is said once; a bracket or cell stands before running text. */
  private static List<Responsibility> once(List<Responsibility> said) {
    Set<String> told = new HashSet<>();
    said.stream().filter(r -> !r.inline()).forEach(r -> told.add(r.agency().name()));
    Set<String> seen = new HashSet<>();
    return said.stream()
        .filter(r -> !r.inline() || !told.contains(r.agency().name()))
        .filter(r -> seen.add(r.agency().name() + "/" + r.role()))
        .toList();
  }

  /** The clauses of one measure's text, folded, brackets and labelled lines first. */
  List<Clause> clauses(String folded) {
    return clauses(folded, ShortForms.NONE);
  }

  /** The short forms that the document defines anywhere in its text, and 我部 of its issuer. */
  ShortForms shortForms(DocumentText document) {
    MappedText mapped = document.mapped();
    return shortForms.read(
        mapped.offsets().madeFrom(document.document().span()).of(mapped.folded()),
        document.document().head().issuers());
  }

  private List<Clause> clauses(String folded, ShortForms defined) {
    List<Clause> found = new ArrayList<>(brackets.clauses(folded));
    List<Span> read = found.stream().map(Clause::span).toList();
    found.addAll(inline.clauses(folded, read, defined));
    return found;
  }

  /** The rule of a convention that the text states for all lists behind it (第一位的部门为牵头部门，下同). */
  private Optional<Rule> convention(String folded) {
    return conventions.stream()
        .filter(rule -> rule.cuedIn(folded))
        .filter(rule -> rule.appliesTo(folded))
        .findFirst();
  }

  /**
   * Under that convention the first of several responsible ones leads, unless another is said to.
   */
  private List<Clause> firstLeads(List<Clause> clauses, Rule convention) {
    if (clauses.stream().anyMatch(c -> !c.inline() && c.names().containsValue(Role.LEAD))) {
      return clauses;
    }
    List<Clause> changed = new ArrayList<>();
    boolean done = false;
    boolean bareOnly = convention.emits().equals("first-of-bare-leads");
    for (Clause clause : clauses) {
      boolean applies =
          !done
              && !clause.inline()
              && clause.names().size() > 1
              && !(bareOnly && saying.contains(clause.rule()));
      changed.add(applies ? withFirstLeading(clause, convention) : clause);
      done |= applies;
    }
    return changed;
  }

  private static Clause withFirstLeading(Clause clause, Rule convention) {
    Map<Span, Role> names = new LinkedHashMap<>(clause.names());
    names.replace(names.keySet().iterator().next(), Role.RESPONSIBLE, Role.LEAD);
    return new Clause(convention.id(), clause.span(), names, clause.openList(), false);
  }

  private static List<Responsibility> responsibilities(
      MappedText mapped, Measure measure, int origin, List<Clause> clauses, ShortForms defined) {
    Map<String, Responsibility> found = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    for (Clause clause : clauses) {
      clause
          .names()
          .forEach(
              (span, role) -> {
                Span inText = span.shift(origin);
                String name = Spaces.removed(inText.of(mapped.text()));
                boolean first = names.add(name);
                if (first || !clause.inline()) {
                  found.putIfAbsent(
                      name + "/" + role,
                      new Responsibility(
                          measure,
                          new AgencyMention(
                              name, mapped.toSource(inText), Optional.empty(), defined.meant(name)),
                          role,
                          clause.open(span),
                          clause.inline(),
                          mapped.toSource(clause.span().shift(origin)),
                          clause.rule()));
                }
              });
    }
    return List.copyOf(found.values());
  }
}
