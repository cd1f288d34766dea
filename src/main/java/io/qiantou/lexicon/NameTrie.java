package io.qiantou.lexicon;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
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

  /** As {@link #write} wrote it. */
  static NameTrie read(DataInputStream in) throws IOException {
    NameTrie trie = new NameTrie();
    trie.base = CompiledFile.numbers(in);
    trie.check = CompiledFile.numbers(in);
    trie.fail = CompiledFile.numbers(in);
    trie.output = new int[in.readInt()][];
    int[] states = CompiledFile.numbers(in);
    for (int state : states) {
      trie.output[state] = CompiledFile.numbers(in);
    }
    trie.l = CompiledFile.numbers(in);
    trie.v = new Integer[trie.l.length];
    for (int i = 0; i < trie.l.length; i++) {
      trie.v[i] = trie.l[i];
    }
    trie.size = in.readInt();
    return trie;
  }

  /** Writes the arrays; of the states those that end a name. */
  void write(DataOutputStream out) throws IOException {
    CompiledFile.numbers(out, base);
    CompiledFile.numbers(out, check);
    CompiledFile.numbers(out, fail);
    out.writeInt(output.length);
    int[] states = IntStream.range(0, output.length).filter(i -> output[i] != null).toArray();
    CompiledFile.numbers(out, states);
    for (int state : states) {
      CompiledFile.numbers(out, output[state]);
    }
    CompiledFile.numbers(out, l);
    out.writeInt(size);
  }
}
