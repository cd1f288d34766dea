package io.qiantou.model;

import io.qiantou.text.Span;
import java.util.List;

/**
 * The smallest headed unit that says what is to be done (条目): {@code 二、放开船舶法定检验} with path {@code
 * ["二"]}, or a titled paragraph with path {@code ["三", "（四）", "¶1"]}.
 *
 * <p>Two measures of one document never have the same path.
 *
 * @param path the printed numbers of the headed ancestors and of the unit itself; {@code ¶n} for
 *     the n-th titled paragraph of an item
 * @param heading title or lead sentence, without number and closing 。
 * @param kind what kind of unit it is
 * @param text the whole text of the unit, unwrapped, paragraphs separated by line feeds
 * @param span where it stands in the source, number and heading included
 */
public record Measure(List<String> path, String heading, MeasureKind kind, String text, Span span) {

  /** Copies the path. */
  public Measure {
    path = List.copyOf(path);
    if (path.isEmpty()) {
      throw new IllegalArgumentException("a measure without a path: \"" + heading + "\"");
    }
  }
}
