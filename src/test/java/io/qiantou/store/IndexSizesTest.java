package io.qiantou.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;

/** An index without entries, as a thread of the bulk loader leaves it that has met a fault. */
class IndexSizesTest {
  @Test
  void anIndexThatLacksStatementsIsNamed() {
    try (PolicyStore store = Fixtures.store("notice.trig")) {
      DatasetGraph data = store.dataset();
      assertThat(IndexSizes.differences(data)).isEmpty();
      Txn.executeWrite(
          data,
          () -> {
            DatasetGraphTDB database = TDBInternal.getDatasetGraphTDB(data);
            clear(database.getTripleTable().getNodeTupleTable(), "POS");
            clear(database.getQuadTable().getNodeTupleTable(), "GPOS");
          });
      assertThat(IndexSizes.differences(data))
          .satisfiesExactly(
              triples -> assertThat(triples).matches("POS: 0, SPO: [1-9]\\d*"),
              quads -> assertThat(quads).matches("GPOS: 0, GSPO: [1-9]\\d*"));
    }
  }

  private static void clear(NodeTupleTable table, String name) {
    for (TupleIndex index : List.of(table.getTupleTable().getIndexes())) {
      if (index.getName().equals(name)) {
        index.clear();
      }
    }
  }
}
