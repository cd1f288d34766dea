package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.Measure;
import io.qiantou.model.MeasureKind;
import io.qiantou.model.Section;
import io.qiantou.text.ItemNumber.Style;
import io.qiantou.text.MappedText;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides which units of an outline are measures (the smallest that say what is to be done) and
 * which are sections around them, by the rules of {@code data/rules/section.yml}.
 */
final class MeasureSelector {
  private static final int LONGEST_SIGNATURE = 16;
  private static final int SIGNATURE_LINE = 60;
  private static final int FEWEST_BULLETS = 3;

  private final RuleBook rules;
  private final MappedText mapped;
  private final boolean tellsPractice;
  private final Set<List<String>> paths = new HashSet<>();
  private final Map<List<String>, Integer> repeats = new HashMap<>();

  final List<Section> sections = new ArrayList<>();
  final List<Measure> measures = new ArrayList<>();
  final List<Span> measureSpans = new ArrayList<>();

  /**
   * For one document.
   *
   * @param tellsPractice true for a case of a collection and for a reply, whose measures are
   *     practices or plans
   */
  MeasureSelector(RuleBook rules, MappedText mapped, boolean tellsPractice) {
    this.rules = rules;
    this.mapped = mapped;
    this.tellsPractice = tellsPractice;
  }

  /** Takes the units of one level. */
  void select(List<Node> nodes, MeasureKind kind) {
    for (int i = 0; i < nodes.size(); i++) {
      select(nodes.get(i), kind, i == nodes.size() - 1);
    }
  }

  /**
   * Takes the units of a report of what has happened: sections, and no measures but those below
   * which a line says who answers for them.
   */
  void reports(List<Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      boolean assigned =
          node.body.stream().anyMatch(line -> rules.applies("section", "duty-line", line.text()));
      if (assigned) {
        select(node, MeasureKind.MEASURE, i == nodes.size() - 1);
      } else {
        addSection(node, node.heading(), node.children.isEmpty());
        reports(node.children);
      }
    }
  }

  /**
   * Takes the paragraphs behind bullets of a text without numbers, as articles reprint documents: ◆
   * 优化商业网点。推动……. One or two of them are no list.
   */
  void bulleted(List<Paragraph> paragraphs) {
    List<Paragraph> items = paragraphs.stream().filter(Titled::isBulleted).toList();
    if (items.size() < FEWEST_BULLETS) {
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      Paragraph item = items.get(i);
      add(
          List.of("¶" + (i + 1)),
          printed(Headings.of(item.rest(), item.leadLength()), item),
          MeasureKind.MEASURE,
          new Span(item.restStart(), item.span().end()),
          item.restStart());
    }
  }

  private void select(Node node, MeasureKind around, boolean last) {
    String heading = node.heading();
    Optional<String> said = sectionKind(node, heading);
    if (said.isPresent() && said.get().equals("none")) {
      addSection(node, heading, true);
      return;
    }
    MeasureKind kind = said.map(MeasureKind::of).orElse(kindOf(node, around));
    List<Node> units =
        node.enumerates()
            ? List.of()
            : node.children.stream().filter(child -> child.style() != Style.BOX).toList();
    List<Paragraph> own = node.body.subList(0, closingParagraph(node, last));
    if (!units.isEmpty()) {
      addSection(node, heading, false);
      select(node.children, kind);
    } else if (Titled.isGroup(own, titled(node)) && !node.runsIn()) {
      addSection(node, heading, false);
      addTitled(node, own, kind, titled(node));
      select(node.children, kind);
    } else if (node.body.isEmpty() && node.style() == Style.BOX) {
      addSection(node, heading, true);
    } else if (said.isPresent() && !node.runsIn() && !node.body.isEmpty()) {
      addMeasure(node, node.body.get(0), kind, last);
    } else {
      addMeasure(node, node.paragraph, kind, last);
      if (!node.enumerates()) {
        select(node.children, kind);
      }
    }
  }

  private static Predicate<Paragraph> titled(Node node) {
    return node.style() == Style.BOX ? Titled::isTitledItem : Titled::isTitled;
  }

  private Optional<String> sectionKind(Node node, String heading) {
    if (node.style() == Style.ARTICLE) {
      return rules.find("section", "none-text", heading).map(match -> "none");
    }
    for (String kind : List.of("none", "practice", "planned")) {
      boolean applies = rules.applies("section", kind, heading);
      if (applies && (kind.equals("none") || tellsPractice)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static MeasureKind kindOf(Node node, MeasureKind around) {
    return switch (node.style()) {
      case ARTICLE -> MeasureKind.ARTICLE;
      case BOX -> MeasureKind.BOX;
      default -> around;
    };
  }

  private void addSection(Node node, String heading, boolean whole) {
    Span span =
        whole || node.children.isEmpty()
            ? span(node)
            : new Span(node.paragraph.span().start(), end(node));
    sections.add(new Section(node.path, printed(heading, node.paragraph), mapped.toSource(span)));
    if (whole) {
      node.children.forEach(child -> addSection(child, child.heading(), true));
    }
  }

  /**
   * A measure of the whole node.
   *
   * @param titled the paragraph whose lead sentence names it: the node's own, or, where that only
   *     says what kind of section it is (下一步工作思路), the first behind it
   */
  private void addMeasure(Node node, Paragraph titled, MeasureKind kind, boolean last) {
    int end = node.paragraph.span().end();
    int closing = closingParagraph(node, last);
    for (Paragraph paragraph : node.body.subList(0, closing)) {
      end = paragraph.span().end();
    }
    if (node.enumerates()) {
      end = Math.max(end, end(node));
    }
    add(
        node.path,
        printed(Headings.of(titled.rest(), titled.leadLength()), titled),
        kind,
        new Span(node.paragraph.span().start(), end),
        node.paragraph.restStart());
  }

  /**
   * Each titled paragraph with the untitled ones behind it; what stands before the first is no
   * measure.
   */
  private void addTitled(
      Node node, List<Paragraph> body, MeasureKind kind, Predicate<Paragraph> isTitled) {
    int count = 0;
    int i = 0;
    while (i < body.size()) {
      Paragraph first = body.get(i);
      if (!isTitled.test(first)) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < body.size() && !isTitled.test(body.get(end))) {
        end++;
      }
      List<String> path = new ArrayList<>(node.path);
      path.add("¶" + ++count);
      add(
          path,
          printed(Headings.of(first.rest(), first.leadLength()), first),
          kind,
          new Span(first.span().start(), body.get(end - 1).span().end()),
          first.restStart());
      i = end;
    }
  }

  /** Takes a row of an allocation table as a measure of its own. */
  void addRow(List<String> path, AllocationMeasures.Unit unit) {
    measures.add(
        new Measure(
            unique(path),
            unit.heading(),
            MeasureKind.MEASURE,
            unit.text(),
            mapped.toSource(unit.span())));
    measureSpans.add(unit.span());
  }

  private void add(List<String> path, String heading, MeasureKind kind, Span span, int textStart) {
    String text = new Span(Math.min(textStart, span.end()), span.end()).of(mapped.text());
    measures.add(new Measure(unique(path), heading, kind, text, mapped.toSource(span)));
    measureSpans.add(span);
  }

  /** Two units of one document with the same printed path are told apart by a counter. */
  private List<String> unique(List<String> path) {
    List<String> candidate = path;
    while (!paths.add(candidate)) {
      // Counted on from the last one: a heading that stands there 10,000 times is not slow.
      int n = repeats.merge(path, 2, (last, two) -> last + 1);
      candidate = new ArrayList<>(path);
      candidate.set(path.size() - 1, path.get(path.size() - 1) + "~" + n);
    }
    return candidate;
  }

  /**
   * Index in an item's body at which what belongs to the document, and not to the item, begins: its
   * signature and what stands behind it, and in the last item an unnumbered closing.
   */
  private int closingParagraph(Node node, boolean last) {
    for (int i = 0; i < node.body.size(); i++) {
      String text = node.body.get(i).text();
      boolean behindText = i > 0 || node.runsIn();
      if (signsAt(node.body, i)
          || rules.applies("section", "ending", text)
          || (last && behindText && rules.applies("section", "closing", text))) {
        return i;
      }
    }
    return node.body.size();
  }

  /** True where short lines lead to a date: a signature. */
  private boolean signsAt(List<Paragraph> body, int from) {
    for (int i = from; i < Math.min(body.size(), from + LONGEST_SIGNATURE); i++) {
      if (rules.applies("document", "date", body.get(i).text())) {
        return true;
      }
      if (!body.get(i).couldBeTitle(SIGNATURE_LINE)) {
        return false;
      }
    }
    return false;
  }

  private Span span(Node node) {
    return new Span(node.paragraph.span().start(), end(node));
  }

  private static int end(Node node) {
    int end = node.paragraph.span().end();
    if (!node.body.isEmpty()) {
      end = Math.max(end, node.body.get(node.body.size() - 1).span().end());
    }
    for (Node child : node.children) {
      end = Math.max(end, end(child));
    }
    return end;
  }

  /** The heading as printed, found again at its place in the unfolded paragraph. */
  private String printed(String heading, Paragraph paragraph) {
    int at = paragraph.text().indexOf(heading);
    int start = paragraph.span().start() + at;
    return at < 0 ? heading : mapped.text().substring(start, start + heading.length());
  }
}
