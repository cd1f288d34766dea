package io.qiantou.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says in one look at each character where a regular expression cannot match, so that the engine of
 * the JDK, which goes back and forth, runs only where it may. {@code {letter}{2,8}?分局} is tried at
 * every place of a sentence and matches at few.
 *
 * <p>A deterministic automaton whose states are made when a text first leads to them. It knows
 * nothing of what lies around a match and takes long repetitions for endless ones: where it says no
 * there is no match, where it says yes there may be one. Surrogates, and states beyond a limit, are
 * a yes.
 *
 * <p>Threads share it without a lock as long as they meet known states: a cell of the table is 0 or
 * right, and a thread that reads 0 asks under the lock.
 */
final class Automaton {
  private static final int MOST_STATES = 3000;
  private static final int FIRST_ROWS = 8;

  /** After so many looks the classes of characters are laid out as a table. */
  private static final int OFTEN = 20_000;

  private static final int UNKNOWN = 0;
  private static final int DEAD = -1;
  private static final int ACCEPTS = -2;
  private static final int PERHAPS = -3;

  private final StateGraph graph;

  /**
   * A row's cells: for each class the cell of the next row's begin + 1, then what the end means.
   */
  private final int width;

  private final Map<BitSet, Integer> rows = new HashMap<>();
  private final List<BitSet> nodes = new ArrayList<>();
  private final int here;
  private final int anywhere;
  private volatile int[] table;
  private volatile @Nullable CharacterClasses classes;
  private int looks;

  Automaton(Syntax expression) {
    graph = new StateGraph(expression);
    width = graph.classes() + 1;
    table = new int[FIRST_ROWS * width];
    synchronized (rows) {
      here = state(graph.begin(false));
      anywhere = state(graph.begin(true));
    }
  }

  /** What it says of a text. */
  enum Answer {
    NO,
    /** For what the automaton knows of the expression. */
    YES,
    PERHAPS
  }

  /** False where no match begins at {@code from} and lies in {@code text[from, to)}. */
  boolean mayBegin(String text, int from, int to) {
    return run(here, text, from, to) != DEAD;
  }

  /** False where no match lies in {@code text[from, to)}. */
  boolean mayHold(String text, int from, int to) {
    return run(anywhere, text, from, to) != DEAD;
  }

  /** Whether a match lies in {@code text}, {@code atStart}: whether one begins there. */
  Answer answer(String text, boolean atStart) {
    int said = run(atStart ? here : anywhere, text, 0, text.length());
    return said == DEAD ? Answer.NO : said == ACCEPTS ? Answer.YES : Answer.PERHAPS;
  }

  private int run(int start, String text, int from, int to) {
    int state = start;
    int[] cells = table;
    CharacterClasses known = classes;
    for (int at = from; at < to && state > 0; at++) {
      char unit = text.charAt(at);
      int unitClass = known == null ? graph.classOf(unit) : known.of(unit);
      int next = cells[state - 1 + unitClass];
      if (next == UNKNOWN) {
        next = next(state, unitClass, unit);
        cells = table;
      }
      state = next;
    }
    if (known == null) {
      count(to - from);
    }
    return state > 0 ? atEnd(state) : state;
  }

  private int atEnd(int state) {
    int end = table[state - 1 + width - 1];
    if (end == UNKNOWN) {
      synchronized (rows) {
        end = table[state - 1 + width - 1];
      }
    }
    return end;
  }

  /** Racing threads may count too little; the table is made a little later then. */
  private void count(int more) {
    looks += more;
    if (looks > OFTEN) {
      classes = CharacterClasses.of(graph);
    }
  }

  private int next(int state, int unitClass, char unit) {
    synchronized (rows) {
      boolean full = rows.size() > MOST_STATES || Character.isSurrogate(unit);
      int next = full ? PERHAPS : state(graph.read(nodes.get((state - 1) / width), unit));
      table[state - 1 + unitClass] = next;
      return next;
    }
  }

  /** Where the row of a set of nodes begins, + 1; the caller holds the lock. */
  private int state(BitSet set) {
    if (set.isEmpty()) {
      return DEAD;
    }
    return StateGraph.accepts(set) ? ACCEPTS : rows.computeIfAbsent(set, this::row);
  }

  private int row(BitSet set) {
    int begin = nodes.size() * width;
    if (begin + width > table.length) {
      table = Arrays.copyOf(table, table.length * 2);
    }
    nodes.add(set);
    table[begin + width - 1] = graph.acceptsAtEnd(set) ? ACCEPTS : DEAD;
    return begin + 1;
  }
}
