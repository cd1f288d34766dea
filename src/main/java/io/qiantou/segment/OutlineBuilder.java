package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.Problem;
import io.qiantou.text.ItemNumber;
import io.qiantou.text.ItemNumber.Style;
import io.qiantou.text.MappedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the tree of numbered units of one document.
 *
 * <p>A number opens a unit where it goes on with the numbers of its style (the next, or, from a new
 * beginning, the first); else it stands in running text, as in {@code 包括：（一）……；（二）……} broken over
 * lines, and its paragraph belongs to the unit that is open.
 */
final class OutlineBuilder {
  private static final int LARGEST_JUMP = 4;

  private final RuleBook rules;
  private final String source;
  private final MappedText mapped;
  private final List<Node> roots = new ArrayList<>();
  private final List<Paragraph> preamble = new ArrayList<>();
  private final Deque<Node> open = new ArrayDeque<>();
  private final Map<Style, Integer> last = new EnumMap<>(Style.class);
  private final List<Problem> problems = new ArrayList<>();

  /** What {@link #last} was when the open box began: its own numbers do not count around it. */
  private final Map<Style, Integer> aroundBox = new EnumMap<>(Style.class);

  /**
   * For one document.
   *
   * @param source name of the input, for problems
   */
  OutlineBuilder(RuleBook rules, String source, MappedText mapped) {
    this.rules = rules;
    this.source = source;
    this.mapped = mapped;
  }

  /** Adds the next paragraph. */
  void add(Paragraph paragraph) {
    if (paragraph.number().isEmpty() || !opensUnit(paragraph, paragraph.number().get())) {
      leaveFullBox(paragraph);
      addToBody(paragraph);
      return;
    }
    ItemNumber number = paragraph.number().get();
    while (!open.isEmpty() && !mayHold(open.peek(), number)) {
      leave(open.pop());
    }
    List<String> path = new ArrayList<>(open.isEmpty() ? List.of() : open.peek().path);
    path.add(number.printed());
    Node node = new Node(number, paragraph, List.copyOf(path));
    (open.isEmpty() ? roots : open.peek().children).add(node);
    open.push(node);
    last.put(number.style(), number.ordinal());
    if (number.style() == Style.BOX) {
      aroundBox.clear();
      aroundBox.putAll(last);
    }
    for (Style inner : Style.values()) {
      if (inner.compareTo(number.style()) > 0 && inner != Style.BOX && restarts(number.style())) {
        last.merge(inner, 0, (before, zero) -> before);
      }
    }
  }

  /** Adds the next paragraph, a row of a table: whatever it begins with, it opens no unit. */
  void addToBody(Paragraph paragraph) {
    (open.isEmpty() ? preamble : open.peek().body).add(paragraph);
  }

  List<Node> roots() {
    return roots;
  }

  /** The paragraphs before the first unit. */
  List<Paragraph> preamble() {
    return preamble;
  }

  List<Problem> problems() {
    return problems;
  }

  private static boolean restarts(Style style) {
    return style.compareTo(Style.ARTICLE) < 0 || style == Style.HAN;
  }

  /**
   * Articles hold no units of their own, boxes those that are counted from 1 in them; else the
   * outer style holds the inner, and 一、 with a bare heading the articles that are counted on below
   * it.
   */
  private static boolean mayHold(Node node, ItemNumber number) {
    Style style = number.style();
    if (node.style() == Style.BOX) {
      return style.compareTo(Style.HAN) > 0
          && style != Style.BOX
          && number.ordinal() == node.nextChild(style);
    }
    return style == Style.BOX
        || (style == Style.ARTICLE && node.style() == Style.HAN && node.body.isEmpty())
        || (node.style() != Style.ARTICLE && node.style().compareTo(style) < 0);
  }

  private void leave(Node node) {
    if (node.style() == Style.BOX) {
      last.putAll(aroundBox);
    }
  }

  private boolean opensUnit(Paragraph paragraph, ItemNumber number) {
    Style style = number.style();
    if (style == Style.DASH
        || paragraph.rest().isBlank()
        || (style == Style.CIRCLED && !hasOwnDuty(paragraph))) {
      return false;
    }
    if (style == Style.BOX) {
      return paragraph.text().length() <= 80;
    }
    if (insideArticle(style)) {
      return false;
    }
    if (isNextInBox(number)) {
      return true;
    }
    int before = last.getOrDefault(style, 0);
    if (number.ordinal() == 1 || number.ordinal() == before + 1) {
      return true;
    }
    boolean jumps = number.ordinal() > before && number.ordinal() <= before + LARGEST_JUMP;
    boolean counted = before > 0 && jumps;
    problems.add(
        Problem.warning(
            counted ? "outline.jump" : "outline.stray-number",
            (counted ? "the numbers jump from " + before + " to " : "no unit begins here: ")
                + number.printed(),
            source,
            mapped.toSource(paragraph.span())));
    return counted;
  }

  /** ① is mostly a member of a sentence or a note; one that says who answers for it is a unit. */
  private boolean hasOwnDuty(Paragraph paragraph) {
    return rules.applies("section", "own-duty", paragraph.text());
  }

  private boolean isNextInBox(ItemNumber number) {
    return open.stream()
        .anyMatch(
            node ->
                node.style() == Style.BOX && number.ordinal() == node.nextChild(number.style()));
  }

  private boolean insideArticle(Style style) {
    return style.compareTo(Style.ARTICLE) > 0
        && open.stream().anyMatch(node -> node.style() == Style.ARTICLE)
        && open.stream().noneMatch(node -> node.style() == style);
  }

  /**
   * A box whose text has no titles ends with its first paragraph: what follows belongs around it.
   */
  private void leaveFullBox(Paragraph paragraph) {
    Node box = open.peek();
    if (box != null
        && box.style() == Style.BOX
        && !box.body.isEmpty()
        && !Titled.isTitled(box.body.get(0))
        && Titled.isTitled(paragraph)
        && open.size() > 1) {
      leave(open.pop());
    }
  }
}
