package io.qiantou.lexicon;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The double-array trie over names, built once by the build: its arrays are written and read as
 * they are, which costs a hundredth of building it.
 */
final class NameTrie extends AhoCorasickDoubleArrayTrie<Integer> {
  private static final long serialVersionUID = 1L;

  private NameTrie() {}

  /** Over {@code names}, which are folded; its values are their lengths. */
  static NameTrie of(Collection<String> names) {
    TreeMap<String, Integer> lengths = new TreeMap<>();
    names.forEach(name -> lengths.put(name, name.length()));
    NameTrie trie = new NameTrie();
    trie.build(lengths);
    return trie;
  }

  /**
   * The names in {@code folded}, in order, none overlapping: where several begin or end within one
   * another, the one that begins first counts, and of these the longest.
   */
  List<Span> find(CharSequence folded) {
    List<Span> all = new ArrayList<>();
    parseText(
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

  /** As {@link #write} wrote it. */
  static NameTrie read(CompiledReader in) {
    NameTrie trie = new NameTrie();
    trie.base = in.numbers();
    trie.check = in.numbers();
    trie.fail = in.numbers();
    trie.output = new int[in.number()][];
    int[] states = in.numbers();
    for (int state : states) {
      trie.output[state] = in.numbers();
    }
    trie.l = in.numbers();
    trie.v = new Integer[trie.l.length];
    for (int i = 0; i < trie.l.length; i++) {
      trie.v[i] = trie.l[i];
    }
    trie.size = in.number();
    return trie;
  }

  /** Writes the arrays; of the states those that end a name. */
  void write(CompiledWriter out) {
    out.numbers(base);
    out.numbers(check);
    out.numbers(fail);
    out.number(output.length);
    int[] states = IntStream.range(0, output.length).filter(i -> output[i] != null).toArray();
    out.numbers(states);
    for (int state : states) {
      out.numbers(output[state]);
    }
    out.numbers(l);
    out.number(size);
  }
}
