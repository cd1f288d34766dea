package io.qiantou.cli;

import io.qiantou.rdf.FactChange;
import java.io.PrintStream;
import java.util.List;

/**
 * What a load changed, for people:
 *
 * <pre>
 * https://…/graph/国发-2021-12: 变更 / changed 1, 新增 / new 0, 消失 / gone 0
 *   ~ 职责分工: 机构 商务部; 措施 一 放宽准入; 角色 负责 → 牵头
 * </pre>
 */
final class DifferenceText {
  private DifferenceText() {}

  static void write(List<LoadDifference.Document> documents, PrintStream out) {
    for (LoadDifference.Document document : documents) {
      switch (document.change()) {
        case ADDED -> out.println(document.graph() + ": 新文件 / added, " + document.facts());
        default -> {
          out.println(
              document.graph()
                  + ": 变更 / changed "
                  + count(document, FactChange.Kind.CHANGED)
                  + ", 新增 / new "
                  + count(document, FactChange.Kind.NEW)
                  + ", 消失 / gone "
                  + count(document, FactChange.Kind.GONE));
          document.changes().forEach(change -> out.println("  " + change));
        }
      }
    }
  }

  private static long count(LoadDifference.Document document, FactChange.Kind kind) {
    return document.changes().stream().filter(change -> change.kind() == kind).count();
  }
}
