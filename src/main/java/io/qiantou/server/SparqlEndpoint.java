package io.qiantou.server;

import io.qiantou.model.QiantouException;
import io.qiantou.report.QueryResult;
import io.qiantou.store.PolicyStore;
import io.qiantou.store.QueryFence;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.jspecify.annotations.Nullable;

/**
 * Fuseki's query operation with two things more: a query that asks for something outside the store
 * is refused with a reason, and an answer is complete before its first byte is sent. A time-out in
 * the middle of an answer is then a status 503 and not a cut file with status 200.
 */
final class SparqlEndpoint extends SPARQL_QueryDataset {
  private final PolicyStore store;
  private final ServerOptions options;

  SparqlEndpoint(PolicyStore store, ServerOptions options) {
    this.store = store;
    this.options = options;
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    if (!(query.isSelectType()
        || query.isAskType()
        || query.isConstructType()
        || query.isDescribeType())) {
      ServletOps.errorBadRequest("SELECT, ASK, CONSTRUCT or DESCRIBE was expected");
    }
    try {
      QueryFence.check(query, store::contains);
      QueryFence.checkGraphs(named(action, "default-graph-uri"), store::contains);
      QueryFence.checkGraphs(named(action, "named-graph-uri"), store::contains);
    } catch (QiantouException e) {
      ServletOps.errorBadRequest(e.getMessage());
    }
  }

  /** With the time that the options give; a client may ask for less ({@code timeout=5}). */
  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    return QueryExec.newBuilder()
        .dataset(dataset)
        .query(query)
        .context(action.getContext())
        .timeout(milliseconds(action.getRequestParameter("timeout")), TimeUnit.MILLISECONDS)
        .build();
  }

  private long milliseconds(@Nullable String asked) {
    long most = options.queryTime().toMillis();
    if (asked == null) {
      return most;
    }
    try {
      double seconds = Double.parseDouble(asked);
      return seconds > 0 ? Math.max(1, (long) Math.min((double) most, seconds * 1000)) : most;
    } catch (NumberFormatException e) {
      ServletOps.errorBadRequest("timeout=" + asked + ": a number of seconds was expected");
      return most;
    }
  }

  @Override
  protected QueryExecResult executeQuery(
      HttpAction action, QueryExec execution, Query query, String log) {
    if (!query.isSelectType()) {
      return super.executeQuery(action, execution, query, log);
    }
    try {
      return new QueryExecResult(QueryResult.rows(execution.select(), options.rows()).rowSet());
    } catch (QiantouException e) {
      ServletOps.errorBadRequest(e.getMessage());
      throw e;
    }
  }

  private static List<String> named(HttpAction action, String parameter) {
    String[] values = action.getRequestParameterValues(parameter);
    return values == null ? List.of() : List.of(values);
  }
}
