package io.qiantou.model;

import io.qiantou.text.Span;
import java.util.List;

/**
 * A headed part of a document (章, 节, 部分) that holds measures or other sections but is no measure
 * itself: {@code 三、全面加强知识产权保护} with path {@code ["三"]}.
 *
 * @param path the printed numbers of its headed ancestors and its own, outermost first
 * @param heading its title without number and closing 。
 * @param span its whole text, heading included, in the source
 */
public record Section(List<String> path, String heading, Span span) {

  /** Copies the path. */
  public Section {
    path = List.copyOf(path);
    if (path.isEmpty()) {
      throw new IllegalArgumentException("a section without a path: \"" + heading + "\"");
    }
  }
}
