package io.qiantou.segment;

import io.qiantou.text.ItemNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * A numbered unit while the outline of a document is built: its own paragraph, the paragraphs
 * behind it that have no number, and the units below it.
 */
final class Node {
  final ItemNumber number;
  final Paragraph paragraph;
  final List<String> path;
  final List<Paragraph> body = new ArrayList<>();
  final List<Node> children = new ArrayList<>();

  Node(ItemNumber number, Paragraph paragraph, List<String> path) {
    this.number = number;
    this.paragraph = paragraph;
    this.path = path;
  }

  ItemNumber.Style style() {
    return number.style();
  }

  /** The ordinal with which its units of {@code style} go on. */
  int nextChild(ItemNumber.Style style) {
    int next = 1;
    for (Node child : children) {
      next = child.style() == style ? child.number.ordinal() + 1 : next;
    }
    return next;
  }

  /** The heading: the lead sentence behind the number, without its stop. */
  String heading() {
    return Headings.of(paragraph.rest(), paragraph.leadLength());
  }

  /** True where the units below are only the members of its sentence: ……条件：（1）……；（2）……。 */
  boolean enumerates() {
    return children.size() >= 2
        && body.isEmpty()
        && paragraph.text().endsWith("：")
        && children.stream().allMatch(child -> child.body.isEmpty() && child.children.isEmpty())
        && children.get(0).paragraph.text().endsWith("；");
  }

  /** True where text follows the heading in its own paragraph. */
  boolean runsIn() {
    return paragraph.leadLength() < paragraph.rest().length() - 1;
  }
}
