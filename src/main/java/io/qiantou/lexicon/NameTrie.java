package io.qiantou.lexicon;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.qiantou.model.QiantouException;
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

  /** For each number of a pair of characters a bit: set where a name begins with such a pair. */
  private int[] heads = new int[(Character.MAX_VALUE + 1) / Integer.SIZE];

  private NameTrie() {}

  /** Over {@code names}, which are folded; its values are their lengths. */
  static NameTrie of(Collection<String> names) {
    TreeMap<String, Integer> lengths = new TreeMap<>();
    NameTrie trie = new NameTrie();
    for (String name : names) {
      if (name.length() < 2) {
        throw new QiantouException("a name of one character: " + name);
      }
      lengths.put(name, name.length());
      int pair = pair(name.charAt(0), name.charAt(1));
      trie.heads[pair / Integer.SIZE] |= 1 << pair;
    }
    trie.build(lengths);
    return trie;
  }

  /**
   * The names in {@code folded}, in order, none overlapping: where several begin or end within one
   * another, the one that begins first counts, and of these the longest.
   */
  List<Span> find(String folded) {
    List<Span> all = all(folded);
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

  private List<Span> all(String folded) {
    List<Span> all = new ArrayList<>();
    int state = 0;
    for (int i = 0; i < folded.length(); i++) {
      // Most places of a text begin no name, which two characters tell without the large arrays.
      if (state == 0 && i + 1 < folded.length() && !begins(folded, i)) {
        continue;
      }
      state = next(state, folded.charAt(i));
      int[] names = output[state];
      if (names != null) {
        for (int name : names) {
          all.add(new Span(i + 1 - l[name], i + 1));
        }
      }
    }
    return all;
  }

  /** The longest beginning of a name that the text behind {@code unit} ends with. */
  private int next(int state, char unit) {
    int from = state;
    while (true) {
      int begin = base[from];
      int next = begin + unit + 1;
      if (begin == check[next]) {
        return next;
      }
      if (from == 0) {
        return 0;
      }
      from = fail[from];
    }
  }

  private boolean begins(String text, int at) {
    int pair = pair(text.charAt(at), text.charAt(at + 1));
    return (heads[pair / Integer.SIZE] & 1 << pair) != 0;
  }

  /** One of 65,536 numbers for two characters; two pairs may share one. */
  private static int pair(char first, char second) {
    return (first * 31 + second) & 0xffff;
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
    trie.heads = in.numbers();
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
    out.numbers(heads);
  }
}
