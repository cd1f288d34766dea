package io.qiantou.store;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * A client's query on the embedded database. FROM is applied here: TDB2 itself would pass it over,
 * its default graph being a union.
 */
final class ClientQuery {
  private ClientQuery() {}

  /** To be closed, within the transaction in which it was made. */
  static QueryExec over(DatasetGraph data, Query query) {
    if (!query.hasDatasetDescription()) {
      return QueryExec.dataset(data).query(query).build();
    }
    DatasetGraph chosen =
        DynamicDatasets.dynamicDataset(query.getDatasetDescription(), data, false);
    Query plain = query.cloneQuery();
    plain.getGraphURIs().clear();
    plain.getNamedGraphURIs().clear();
    return QueryExec.dataset(chosen).query(plain).build();
  }
}
