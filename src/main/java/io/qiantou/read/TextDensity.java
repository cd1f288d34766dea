package io.qiantou.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * How much text, prose and link text each element of a page holds: navigation is links, an article
 * is sentences.
 */
final class TextDensity {
  private static final int LEAST_BLOCK = 8;
  private static final Counts NOTHING = new Counts();
  private final IdentityHashMap<Element, Counts> own = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Counts> whole = new IdentityHashMap<>();

  /** Numbers of characters; mutable while the page is walked through. */
  static final class Counts {
    int chars;
    int linkChars;
    int links;
    int periods;
    int marks;
    int prose;

    private void add(Counts other) {
      chars += other.chars;
      linkChars += other.linkChars;
      links += other.links;
      periods += other.periods;
      marks += other.marks;
      prose += other.prose;
    }

    /** True where more than half is link text, in several links. */
    boolean isLinkList() {
      return links >= 3 && linkChars * 2 > chars;
    }
  }

  /** Counts all below {@code root}. */
  TextDensity(Element root) {
    Deque<Element> blocks = new ArrayDeque<>();
    blocks.push(root);
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              count(text, blocks.element());
            } else if (node instanceof Element element && HtmlTag.isBlock(element)) {
              blocks.push(element);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && HtmlTag.isBlock(element)) {
              blocks.pop();
            }
          }
        },
        root);
    own.values().forEach(TextDensity::weigh);
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element && own.containsKey(element)) {
              sum(element).add(own(element));
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element
                && !node.equals(root)
                && whole.containsKey(element)) {
              Element parent = element.parent();
              if (parent != null) {
                sum(parent).add(whole(element));
              }
            }
          }
        },
        root);
  }

  /** The text set by {@code element} itself, without that of blocks in it. */
  Counts own(Element element) {
    return own.getOrDefault(element, NOTHING);
  }

  /** All text in {@code element}. */
  Counts whole(Element element) {
    return whole.getOrDefault(element, NOTHING);
  }

  private Counts sum(Element element) {
    return whole.computeIfAbsent(element, key -> new Counts());
  }

  private void count(TextNode text, Element block) {
    Element parent = text.parent();
    if (text.isBlank() || parent == null) {
      return;
    }
    Counts counts = own.computeIfAbsent(block, key -> new Counts());
    String content = text.getWholeText();
    int chars = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      chars += c > ' ' && c != '\u3000' && c != '\u00a0' ? 1 : 0;
      counts.periods += c == '。' || c == '；' ? 1 : 0;
      counts.marks += c == '，' || c == '、' || c == '：' || c == '。' || c == '；' ? 1 : 0;
    }
    counts.chars += chars;
    if (isLinked(parent)) {
      counts.linkChars += chars;
      counts.links++;
    }
  }

  private static boolean isLinked(Element element) {
    Element at = element;
    for (int i = 0; i < 4; i++) {
      if (at.normalName().equals("a") && at.hasAttr("href")) {
        return true;
      }
      Element parent = at.parent();
      if (parent == null || HtmlTag.isBlock(at)) {
        return false;
      }
      at = parent;
    }
    return false;
  }

  private static void weigh(Counts counts) {
    boolean linked = counts.linkChars * 2 > counts.chars;
    counts.prose = !linked && (counts.chars >= LEAST_BLOCK || counts.marks > 0) ? counts.chars : 0;
  }
}
