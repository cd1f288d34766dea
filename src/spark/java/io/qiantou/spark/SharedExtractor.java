package io.qiantou.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The extractor of one JVM: broadcast as the one word that it depends on, made when the first task
 * asks for it, and then used by all tasks of that JVM, on as many cores as it has.
 */
final class SharedExtractor implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String base;
  private transient @Nullable SourceExtractor ready;

  /**
   * An extractor.
   *
   * @param base what IRIs begin with
   */
  SharedExtractor(String base) {
    this.base = base;
  }

  synchronized SourceExtractor get() {
    SourceExtractor made = ready;
    if (made == null) {
      made = new SourceExtractor(base);
      ready = made;
    }
    return made;
  }
}
