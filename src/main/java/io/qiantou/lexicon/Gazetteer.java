package io.qiantou.lexicon;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.qiantou.model.Agency;
import io.qiantou.text.Folding;
import io.qiantou.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the names of a registry in text (地名、机构名词典), in one pass of a double-array trie however many
 * names there are.
 */
public final class Gazetteer {
  private final AgencyRegistry registry;
  private final AhoCorasickDoubleArrayTrie<Integer> names = new AhoCorasickDoubleArrayTrie<>();

  private Gazetteer(AgencyRegistry registry) {
    this.registry = registry;
    TreeMap<String, Integer> lengths = new TreeMap<>();
    registry.names().keySet().forEach(name -> lengths.put(Folding.fold(name), name.length()));
    names.build(lengths);
  }

  /** The names of {@code registry}. */
  public static Gazetteer of(AgencyRegistry registry) {
    return new Gazetteer(registry);
  }

  /**
   * The names in {@code folded}, in order, none overlapping: where several begin or end within one
   * another, the one that begins first counts, and of these the longest.
   */
  public List<Span> find(CharSequence folded) {
    List<Span> all = new ArrayList<>();
    names.parseText(
        folded,
        (begin, end, length) -> {
          all.add(new Span(begin, end));
        });
    all.sort(
        (a, b) ->
            a.start() != b.start()
                ? Integer.compare(a.start(), b.start())
                : Integer.compare(b.end(), a.end()));
    List<Span> kept = new ArrayList<>();
    int free = 0;
    for (Span span : all) {
      if (span.start() >= free) {
        kept.add(span);
        free = span.end();
      }
    }
    return kept;
  }

  /** The body that {@code name} meant at the date {@code at}, if the registry knows it. */
  public Optional<Agency> resolve(String name, Optional<LocalDate> at) {
    return registry.resolve(name, at);
  }
}
