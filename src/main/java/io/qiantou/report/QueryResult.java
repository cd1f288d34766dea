package io.qiantou.report;

import io.qiantou.model.QiantouException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/**
 * The whole answer to a SPARQL query, taken out of the store before anything is written: an answer
 * that is cut off by time or size is an exception and never a file that looks complete.
 *
 * <pre>{@code
 * QueryResult result = QueryResult.of(execution, query, 100_000);
 * result.write("csv", System.out);
 * }</pre>
 */
public sealed interface QueryResult {
  /** Formats of the SPARQL recommendations, by the name that the command line gives them. */
  Map<String, Lang> ROW_FORMATS =
      Map.of(
          "csv", ResultSetLang.RS_CSV,
          "json", ResultSetLang.RS_JSON,
          "tsv", ResultSetLang.RS_TSV,
          "xml", ResultSetLang.RS_XML);

  /** Answer to SELECT. */
  record Rows(List<Var> variables, List<Binding> bindings) implements QueryResult {
    /** Copies the lists. */
    public Rows {
      variables = List.copyOf(variables);
      bindings = List.copyOf(bindings);
    }

    /** The rows to be read once; can be asked for again. */
    public RowSet rowSet() {
      return RowSet.create(QueryIterPlainWrapper.create(bindings.iterator()), variables);
    }
  }

  /** Answer to ASK. */
  record Truth(boolean holds) implements QueryResult {}

  /** Answer to CONSTRUCT and DESCRIBE. */
  record Triples(Graph graph) implements QueryResult {}

  /**
   * Runs {@code execution} to its end.
   *
   * @param limit the most rows that are taken
   * @throws QiantouException where there are more
   */
  static QueryResult of(QueryExec execution, Query query, int limit) {
    if (query.isAskType()) {
      return new Truth(execution.ask());
    }
    if (query.isConstructType()) {
      return new Triples(execution.construct());
    }
    if (query.isDescribeType()) {
      return new Triples(execution.describe());
    }
    if (!query.isSelectType()) {
      throw new QiantouException("a SELECT, ASK, CONSTRUCT or DESCRIBE query was expected");
    }
    return rows(execution.select(), limit);
  }

  /**
   * All rows of {@code result}.
   *
   * @throws QiantouException where there are more than {@code limit}
   */
  static Rows rows(RowSet result, int limit) {
    List<Binding> bindings = new ArrayList<>();
    while (result.hasNext()) {
      if (bindings.size() == limit) {
        throw new QiantouException(
            "结果超过 / the result has more than " + limit + " rows; 请用 / use LIMIT and OFFSET");
      }
      bindings.add(result.next().detach()); // TDB2 looks terms up when they are asked for
    }
    return new Rows(result.getResultVars(), bindings);
  }

  /**
   * Writes rows as {@code table, csv, json, xml, tsv} and triples as {@code turtle}; {@code table}
   * gives triples as Turtle too.
   *
   * @throws WrongCallException where the answer is of another kind than the format
   */
  default void write(String format, OutputStream out) throws IOException {
    Lang lang = ROW_FORMATS.get(format);
    boolean table = format.equals("table");
    if (this instanceof Triples triples && (table || format.equals("turtle"))) {
      RDFDataMgr.write(out, triples.graph(), RDFFormat.TURTLE_PRETTY);
    } else if (this instanceof Truth truth && table) {
      out.write((truth.holds() + "\n").getBytes(StandardCharsets.UTF_8));
    } else if (this instanceof Truth truth && lang != null) {
      ResultSetMgr.write(out, truth.holds(), lang);
    } else if (this instanceof Rows rows && table) {
      new TextTable().write(Table.of(rows.rowSet()), Language.ZH, out);
    } else if (this instanceof Rows rows && lang != null) {
      ResultSetMgr.write(out, ResultSet.adapt(rows.rowSet()), lang);
    } else {
      throw new WrongCallException(
          "格式 / format \""
              + format
              + "\" does not fit this query; there are: table, "
              + ROW_FORMATS.keySet().stream().sorted().collect(Collectors.joining(", "))
              + " (SELECT, ASK), turtle (CONSTRUCT, DESCRIBE)");
    }
    out.flush();
  }
}
