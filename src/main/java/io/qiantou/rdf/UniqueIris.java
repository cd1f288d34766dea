package io.qiantou.rdf;

import java.util.HashSet;
import java.util.Set;

/** Sees to it that one document does not give two of its parts the same IRI. */
final class UniqueIris {
  private final Set<String> taken = new HashSet<>();

  /** {@code iri}, or where it is taken {@code iri~2}, {@code iri~3} … */
  String claim(String iri) {
    String free = iri;
    for (int n = 2; !taken.add(free); n++) {
      free = iri + "~" + n;
    }
    return free;
  }

  /**
   * {@code iri}, or where it is taken {@code iri~words}: what tells the two apart is then their
   * content and not how many came before.
   */
  String claim(String iri, String words) {
    return !taken.contains(iri) || words.isEmpty() ? claim(iri) : claim(iri + "~" + words);
  }
}
