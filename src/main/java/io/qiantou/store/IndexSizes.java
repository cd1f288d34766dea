package io.qiantou.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Whether every index of a database holds what the first one does. A statement is found through one
 * index or another, as the question falls: where one lacks it, some answers are whole and others
 * are not.
 */
final class IndexSizes {
  private IndexSizes() {}

  /** What differs, one line each: {@code POS: 0, SPO: 57}. Each index is read through. */
  static List<String> differences(DatasetGraph data) {
    return Txn.calculateRead(
        data,
        () -> {
          DatasetGraphTDB database = TDBInternal.getDatasetGraphTDB(data);
          List<String> lines = new ArrayList<>();
          differences(database.getTripleTable().getNodeTupleTable(), lines);
          differences(database.getQuadTable().getNodeTupleTable(), lines);
          return lines;
        });
  }

  private static void differences(NodeTupleTable nodes, List<String> lines) {
    TupleTable table = nodes.getTupleTable();
    TupleIndex first = table.getIndex(0);
    long size = first.size();
    for (int i = 1; i < table.numIndexes(); i++) {
      TupleIndex other = table.getIndex(i);
      if (other.size() != size) {
        lines.add(other.getName() + ": " + other.size() + ", " + first.getName() + ": " + size);
      }
    }
  }
}
