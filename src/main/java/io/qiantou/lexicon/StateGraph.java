package io.qiantou.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The nondeterministic automaton of a regular expression (Thompson's construction), and the classes
 * of code units that it tells apart.
 *
 * <p>Built from the end: each part is given the node that it leads to.
 */
final class StateGraph {
  private static final int ACCEPT = 0;

  /** Two ways on without reading; a set, read on the way to the first; the end of the text. */
  private enum Kind {
    ACCEPT,
    FORK,
    READ,
    END
  }

  private final List<Kind> kinds = new ArrayList<>();
  private final List<int[]> next = new ArrayList<>();
  private final List<CharacterRanges> sets = new ArrayList<>();

  /** Where in the order of code units a run of units begins that are alike. */
  private final int[] edges;

  /** The class of each run. */
  private final int[] classOfRun;

  private final int classes;

  /** Begins a match. */
  private final int start;

  /** Begins a match here or further on. */
  private final int anywhere;

  StateGraph(Syntax expression) {
    node(Kind.ACCEPT, CharacterRanges.NONE);
    start = add(expression, ACCEPT);
    anywhere = fork(start, -1);
    next.get(anywhere)[1] = read(CharacterRanges.ALL, anywhere);
    // Surrogates are a class of their own: the engine of the JDK reads two of them as one.
    TreeSet<Integer> all =
        new TreeSet<>(List.of(0, (int) Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1));
    // A part that may be repeated stands for several nodes with one set.
    Set<CharacterRanges> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
    distinct.addAll(sets);
    distinct.forEach(set -> set.edges().forEach(all::add));
    all.remove(CharacterRanges.LIMIT);
    edges = all.stream().mapToInt(Integer::intValue).toArray();
    classOfRun = new int[edges.length];
    classes = classify(distinct);
  }

  /**
   * Runs that the same sets hold are one class. Only sets of more than one run need be asked: a
   * single character that some set names is a class of its own.
   */
  private int classify(Set<CharacterRanges> distinct) {
    List<int[]> wide = new ArrayList<>();
    BitSet single = new BitSet();
    for (CharacterRanges set : distinct) {
      int[] ends = set.edges().toArray();
      if (set.isSingle()) {
        single.set(ends[0]);
      } else if (ends.length > 0) {
        wide.add(ends);
      }
    }
    int[] passed = new int[wide.size()];
    BitSet held = new BitSet();
    Map<BitSet, Integer> numbers = new HashMap<>();
    int next = 0;
    for (int run = 0; run < edges.length; run++) {
      for (int i = 0; i < passed.length; i++) {
        int[] ends = wide.get(i);
        if (passed[i] < ends.length && ends[passed[i]] == edges[run]) {
          passed[i]++;
          held.flip(i);
        }
      }
      boolean own = single.get(edges[run]) || Character.isSurrogate((char) edges[run]);
      Integer known = own ? null : numbers.get(held);
      if (known == null) {
        known = next++;
        if (!own) {
          numbers.put((BitSet) held.clone(), known);
        }
      }
      classOfRun[run] = known;
    }
    return next;
  }

  private int add(Syntax part, int to) {
    if (part instanceof Syntax.One one) {
      return read(one.set(), to);
    }
    if (part instanceof Syntax.Sequence sequence) {
      int at = to;
      for (int i = sequence.parts().size() - 1; i >= 0; i--) {
        at = add(sequence.parts().get(i), at);
      }
      return at;
    }
    if (part instanceof Syntax.Choice choice) {
      int at = add(choice.ways().get(choice.ways().size() - 1), to);
      for (int i = choice.ways().size() - 2; i >= 0; i--) {
        at = fork(add(choice.ways().get(i), to), at);
      }
      return at;
    }
    if (part instanceof Syntax.Repeated repeated) {
      return repeated(repeated, to);
    }
    return end(to);
  }

  private int repeated(Syntax.Repeated repeated, int to) {
    int at = to;
    if (repeated.most() < 0) {
      at = fork(-1, to);
      next.get(at)[0] = add(repeated.part(), at);
    }
    for (int i = repeated.least(); i < repeated.most(); i++) {
      at = fork(add(repeated.part(), at), to);
    }
    for (int i = 0; i < repeated.least(); i++) {
      at = add(repeated.part(), at);
    }
    return at;
  }

  /** {@code $} holds before a line break that ends the text as well. */
  private int end(int to) {
    int end = node(Kind.END, CharacterRanges.NONE);
    next.get(end)[0] = to;
    int broken = read(ExpressionParser.LINE_BREAKS, end);
    return fork(end, fork(broken, read(CharacterRanges.of('\r', '\r'), broken)));
  }

  private int read(CharacterRanges set, int to) {
    int node = node(Kind.READ, set);
    next.get(node)[0] = to;
    return node;
  }

  private int fork(int one, int other) {
    int node = node(Kind.FORK, CharacterRanges.NONE);
    next.get(node)[0] = one;
    next.get(node)[1] = other;
    return node;
  }

  private int node(Kind kind, CharacterRanges set) {
    kinds.add(kind);
    sets.add(set);
    next.add(new int[] {-1, -1});
    return kinds.size() - 1;
  }

  /** Number of classes of code units. */
  int classes() {
    return classes;
  }

  /** The class of {@code unit}. */
  int classOf(char unit) {
    return classOfRun[run(unit)];
  }

  /** True where all units from {@code first} to {@code last} are of one run. */
  boolean isRun(char first, char last) {
    return run(first) == run(last);
  }

  private int run(char unit) {
    int at = Arrays.binarySearch(edges, unit);
    return at >= 0 ? at : -at - 2;
  }

  /** The nodes at which a match may begin; {@code anywhere}: here or further on. */
  BitSet begin(boolean anywhere) {
    BitSet nodes = new BitSet();
    close(anywhere ? this.anywhere : start, nodes, false, stack());
    return nodes;
  }

  /** The nodes reached from {@code nodes} by reading {@code unit}. */
  BitSet read(BitSet nodes, char unit) {
    BitSet reached = new BitSet();
    int[] stack = stack();
    for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
      if (kinds.get(node) == Kind.READ && sets.get(node).contains(unit)) {
        close(next.get(node)[0], reached, false, stack);
      }
    }
    return reached;
  }

  static boolean accepts(BitSet nodes) {
    return nodes.get(ACCEPT);
  }

  /** True where a match is complete if the text ends here. */
  boolean acceptsAtEnd(BitSet nodes) {
    BitSet reached = new BitSet();
    int[] stack = stack();
    for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
      if (kinds.get(node) == Kind.END) {
        close(node, reached, true, stack);
      }
    }
    return accepts(nodes) || accepts(reached);
  }

  /** Adds {@code node} and what is reached from it without reading. */
  private void close(int node, BitSet reached, boolean atEnd, int[] stack) {
    int size = 0;
    stack[size++] = node;
    while (size > 0) {
      int top = stack[--size];
      if (reached.get(top)) {
        continue;
      }
      reached.set(top);
      if (kinds.get(top) == Kind.FORK) {
        stack[size++] = next.get(top)[1];
        stack[size++] = next.get(top)[0];
      } else if (kinds.get(top) == Kind.END && atEnd) {
        stack[size++] = next.get(top)[0];
      }
    }
  }

  /** Room for all nodes that {@link #close} may have before it. */
  private int[] stack() {
    return new int[2 * kinds.size() + 1];
  }
}
