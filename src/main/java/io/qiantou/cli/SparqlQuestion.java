package io.qiantou.cli;

import io.qiantou.model.QiantouException;
import io.qiantou.query.QueryFence;
import io.qiantou.report.QueryResult;
import io.qiantou.report.WrongCallException;
import io.qiantou.store.PolicyStore;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;

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

  /**
   * What the endpoint answers.
   *
   * @throws QiantouException where it does not
   */
  QueryResult askEndpoint(String url) {
    try (QueryExec execution = QueryExecHTTP.service(url).query(query).build()) {
      return QueryResult.of(execution, query, Integer.MAX_VALUE);
    } catch (QueryExceptionHTTP | HttpException | IllegalArgumentException e) {
      throw new QiantouException(url + ": 接口没有回答 / the endpoint gave no answer: " + e, e);
    }
  }

  /** What the store answers, behind its fence. */
  QueryResult askStore(PolicyStore store) {
    QueryFence.check(query, store::contains);
    return store.read(
        data -> {
          try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
            return QueryResult.of(execution, query, Integer.MAX_VALUE);
          }
        });
  }
}
