package io.qiantou.cli;

import io.qiantou.report.QueryResult;
import io.qiantou.report.WrongCallException;
import io.qiantou.store.GraphStore;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;

/**
 * A query in SPARQL and whom it is put to. It stands apart from {@link QueryCommand}, whose class
 * is looked at for every {@code --help}, so that this loads nothing of Jena.
 */
final class SparqlQuestion {
  private final Query query;

  private SparqlQuestion(Query query) {
    this.query = query;
  }

  /**
   * Reads the query.
   *
   * @param source stands in messages, before the line
   * @throws WrongCallException where {@code words} are no SPARQL
   */
  static SparqlQuestion parse(String source, String words) {
    try {
      return new SparqlQuestion(QueryFactory.create(words));
    } catch (QueryParseException e) {
      throw new WrongCallException(source + ":" + e.getLine() + ": " + e.getMessage());
    }
  }

  /** What the store answers. */
  QueryResult ask(GraphStore store) {
    return store.ask(query, execution -> QueryResult.of(execution, query, Integer.MAX_VALUE));
  }
}
