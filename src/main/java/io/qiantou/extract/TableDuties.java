package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.NameList;
import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.AgencyMention;
import io.qiantou.model.Allocation;
import io.qiantou.model.Cell;
import io.qiantou.model.Column;
import io.qiantou.model.DocumentText;
import io.qiantou.model.Measure;
import io.qiantou.model.Responsibility;
import io.qiantou.model.Role;
import io.qiantou.model.Table;
import io.qiantou.model.TableRow;
import io.qiantou.text.Folding;
import io.qiantou.text.Spaces;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads who does what out of the cells of an allocation table (任务分工表): {@code 商务部、海关总署} in the
 * column {@code 配合单位} is two supporting agencies; {@code 省商务厅牵头，省财政厅配合} in the column {@code 责任单位}
 * says itself who leads.
 */
final class TableDuties {
  private static final String TABLE = "table";

  private final RuleBook rules;
  private final BracketDuties brackets;
  private final NameList names;
  private final LeadMark marks;
  private final List<Rule> conventions;

  TableDuties(Lexicon lexicon, BracketDuties brackets) {
    this.rules = lexicon.rules();
    this.brackets = brackets;
    this.names = new NameList(lexicon);
    this.marks = new LeadMark(rules);
    this.conventions = rules.rules("convention");
  }

  /**
   * What the rows of {@code allocation} say of {@code measure}, each agency and role once.
   *
   * @param convention true where the text has said that the first of a list leads
   */
  List<Responsibility> read(
      Allocation allocation, Measure measure, DocumentText document, boolean convention) {
    Map<String, Responsibility> found = new LinkedHashMap<>();
    boolean firstLeads = convention || firstLeads(allocation.table());
    for (TableRow row : allocation.rows()) {
      boolean led = isLed(allocation.table(), row);
      for (int i = 0; i < row.cells().size(); i++) {
        Column column = allocation.table().columns().get(i);
        Cell cell = row.cells().get(i);
        if (!column.kind().namesAgencies() || cell.isEmpty()) {
          continue;
        }
        for (Clause clause : clauses(column, cell.folded(), firstLeads && !led)) {
          add(clause, cell, measure, document, found);
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** True where another column of the row names who leads. */
  private static boolean isLed(Table table, TableRow row) {
    for (int i = 0; i < row.cells().size(); i++) {
      boolean leads = table.columns().get(i).kind().role().filter(Role.LEAD::equals).isPresent();
      if (leads && !row.cells().get(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** True where header, caption or notes say that the first of a list leads. */
  private boolean firstLeads(Table table) {
    List<String> said = new ArrayList<>();
    table.columns().forEach(column -> said.add(column.header()));
    table.caption().forEach(line -> said.add(line.folded()));
    table.notes().forEach(line -> said.add(line.folded()));
    return said.stream()
        .anyMatch(
            words ->
                conventions.stream().anyMatch(rule -> rule.cuedIn(words) && rule.appliesTo(words)));
  }

  private List<Clause> clauses(Column column, String cell, boolean firstLeads) {
    if (rules.applies(TABLE, "none", cell)) {
      return List.of();
    }
    List<Clause> told = brackets.told(cell);
    if (!told.isEmpty()) {
      return told;
    }
    Optional<Role> role = column.kind().role();
    Optional<Rule.Match> with = rules.find(TABLE, "cell-with", cell).filter(m -> role.isPresent());
    if (with.isPresent()) {
      Map<Span, Role> roles = new LinkedHashMap<>();
      with.get().get("leads").ifPresent(list -> enter(cell, list, Role.LEAD, roles));
      with.get().get("names").ifPresent(list -> enter(cell, list, Role.SUPPORT, roles));
      return List.of(
          new Clause(
              with.get().rule().id(),
              new Span(0, cell.length()),
              roles,
              with.get().get("open").flatMap(etc -> last(roles)),
              false));
    }
    Optional<Rule.Match> match = rules.find(TABLE, "names", cell);
    if (match.isEmpty() || role.isEmpty()) {
      return List.of();
    }
    Span list = match.get().get("names").orElseThrow();
    Map<Span, Role> roles = new LinkedHashMap<>();
    enter(cell, list, role.get(), roles);
    if (firstLeads && roles.size() > 1 && !roles.containsValue(Role.LEAD)) {
      roles.replace(roles.keySet().iterator().next(), Role.RESPONSIBLE, Role.LEAD);
    }
    Optional<Span> open = match.get().get("open").flatMap(etc -> last(roles));
    String rule = column.rule().orElseThrow();
    return List.of(new Clause(rule, new Span(0, cell.length()), roles, open, false));
  }

  private void enter(String cell, Span list, Role role, Map<Span, Role> roles) {
    for (NameList.Name name : names.split(cell, list)) {
      marks.enter(cell, name.span(), role, roles);
    }
  }

  private static Optional<Span> last(Map<Span, Role> roles) {
    return roles.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Span(
                roles.keySet().iterator().next().start(),
                roles.keySet().stream().mapToInt(Span::end).max().orElseThrow()));
  }

  private static void add(
      Clause clause,
      Cell cell,
      Measure measure,
      DocumentText document,
      Map<String, Responsibility> found) {
    clause
        .names()
        .forEach(
            (span, role) -> {
              String name = Spaces.removed(span.of(cell.text()));
              found.putIfAbsent(
                  Folding.fold(name) + "/" + role,
                  new Responsibility(
                      measure,
                      new AgencyMention(
                          name, document.mapped().toSource(cell.span(span)), Optional.empty()),
                      role,
                      clause.open(span),
                      false,
                      document.mapped().toSource(cell.span()),
                      clause.rule()));
            });
  }
}
