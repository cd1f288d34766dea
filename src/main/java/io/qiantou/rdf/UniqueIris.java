package io.qiantou.rdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Sees to it that one document does not give two of its parts the same IRI. */
final class UniqueIris {
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> repeats = new HashMap<>();

  /** {@code iri}, or where it is taken {@code iri~2}, {@code iri~3} … */
  String claim(String iri) {
    String free = iri;
    while (!taken.add(free)) {
      // Counted on from the last one, so that 10,000 parts of one name are not slow.
      free = iri + "~" + repeats.merge(iri, 2, (last, two) -> last + 1);
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
