package io.qiantou.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;

/**
 * Stands before the store: a document's graph that breaks a shape does not come in, and the others
 * do.
 *
 * <p>Example: of two graphs, one without the document's title, {@link #pass} gives the sound one as
 * passed, the other as refused with {@code 文件须有且仅有一个标题。}
 */
public final class ShapesGate {
  /** Of a graph that is wrong all over the first faults say enough. */
  private static final int SHOWN = 20;

  private final ShapesCheck check;

  /** With the shapes of {@code check}. */
  public ShapesGate(ShapesCheck check) {
    this.check = check;
  }

  /** Sorts {@code graphs}, by name, into those that conform and those that do not. */
  public Passed pass(Map<String, Graph> graphs) {
    Map<String, Graph> passed = new LinkedHashMap<>();
    Map<String, List<Violation>> refused = new LinkedHashMap<>();
    graphs.forEach(
        (name, graph) -> {
          List<Violation> violations = check.check(graph).violations();
          if (violations.isEmpty()) {
            passed.put(name, graph);
          } else {
            refused.put(name, violations);
          }
        });
    return new Passed(passed, refused);
  }

  /**
   * What came of some graphs.
   *
   * @param graphs those that conform, in the order given
   * @param refused what the others break
   */
  public record Passed(Map<String, Graph> graphs, Map<String, List<Violation>> refused) {

    /** The refusals in lines for people, each graph's first line naming it. */
    public List<String> report() {
      List<String> lines = new ArrayList<>();
      refused.forEach(
          (name, violations) -> {
            lines.add("拒收 / refused: " + name + ": 违反形状约束 / shapes broken: " + violations.size());
            violations.stream().limit(SHOWN).forEach(each -> lines.add("  " + each));
            if (violations.size() > SHOWN) {
              lines.add("  … " + (violations.size() - SHOWN));
            }
          });
      return lines;
    }
  }
}
