package io.qiantou.read;

import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds the article of a page by where its prose is, without knowing any site: goes down from the
 * body as long as one child holds most of the prose and no other child holds sentences of its own.
 *
 * <p>Of {@code <div 导航/><div><h1/><div><p>……。</p><p>……。</p></div></div><div 版权/>} it finds the
 * inner {@code div}. A notice and its annex that stand in two neighbouring elements stay together.
 */
final class ArticleFinder {
  private static final double MOST = 0.6;
  private static final int SENTENCE = 15;
  private static final Set<String> LISTS = Set.of("ol", "ul", "dl");
  private final TextDensity density;

  /** Judges by these counts. */
  ArticleFinder(TextDensity density) {
    this.density = density;
  }

  /** The element that holds the article; {@code body} itself where no part of it stands out. */
  Element find(Element body) {
    Element at = body;
    while (true) {
      Element best = at;
      int most = 0;
      for (Element child : at.children()) {
        if (density.whole(child).prose > most) {
          most = density.whole(child).prose;
          best = child;
        }
      }
      if (best.equals(at)
          || most < density.whole(at).prose * MOST
          || !isContainer(best)
          || hasSentencesBeside(at, best)) {
        return at;
      }
      at = best;
    }
  }

  private static boolean isContainer(Element element) {
    if (HtmlTag.isParagraph(element)
        || LISTS.contains(element.normalName())
        || (element.normalName().equals("table") && HtmlTag.isDataTable(element))) {
      return false;
    }
    return element.stream()
        .skip(1)
        .anyMatch(inner -> HtmlTag.isBlock(inner) || inner.normalName().equals("br"));
  }

  private boolean hasSentencesBeside(Element parent, Element article) {
    if (HtmlTag.isBlock(parent) && density.own(parent).periods > 0) {
      return true;
    }
    boolean before = true;
    for (Element child : parent.children()) {
      if (child.equals(article)) {
        before = false;
        continue;
      }
      TextDensity.Counts counts = density.whole(child);
      boolean linked = counts.linkChars * 7 > counts.chars;
      int least = HtmlTag.isParagraph(child) ? 1 : 2;
      if (before && child.normalName().equals("p") && counts.chars > 0 && !linked) {
        return true;
      }
      if (!linked && counts.periods >= least && counts.chars >= SENTENCE) {
        return true;
      }
    }
    return false;
  }
}
