package io.qiantou.server;

import io.qiantou.query.QueryLimitException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.shared.InvalidPropertyURIException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;

/**
 * A complete answer.
 *
 * @param body in its format
 * @param rows how many rows or statements it has
 * @param limited whether the query's own LIMIT was reached: there may be more
 */
record Answer(Spool body, long rows, boolean limited) {
  /**
   * Runs {@code execution} to its end.
   *
   * @throws QueryLimitException where the answer is longer than the limits
   */
  static Answer of(QueryExec execution, Query query, AnswerFormat format, QueryLimits limits) {
    AtomicLong count = new AtomicLong();
    Spool body =
        Spool.of(
            limits.bytes(),
            out -> {
              if (query.isAskType()) {
                ResultSetMgr.write(out, execution.ask(), format.lang().getLang());
              } else if (query.isSelectType()) {
                RowSet rows = new Counted(execution.select(), limits.rows(), count);
                ResultSetMgr.write(out, ResultSet.adapt(rows), format.lang().getLang());
              } else {
                Graph graph = new CountedGraph(GraphFactory.createDefaultGraph(), limits.rows());
                graph =
                    query.isConstructType()
                        ? execution.construct(graph)
                        : execution.describe(graph);
                count.set(graph.size());
                write(graph, format, out);
              }
            });
    return new Answer(body, count.get(), query.hasLimit() && count.get() >= query.getLimit());
  }

  private static void write(Graph graph, AnswerFormat format, OutputStream out) {
    try {
      RDFWriter.source(graph).format(format.lang()).output(out);
    } catch (InvalidPropertyURIException e) {
      throw new Refusal(
          406, format.name() + " cannot hold the property " + e.getMessage() + "; take turtle", e);
    }
  }

  private static QueryLimitException tooMany(long most) {
    return new QueryLimitException(
        "结果超过 / the result has more than " + most + " rows; 请用 / use LIMIT and OFFSET");
  }

  private record Counted(RowSet rows, long most, AtomicLong count) implements RowSet {
    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Binding next() {
      if (count.incrementAndGet() > most) {
        throw tooMany(most);
      }
      return rows.next();
    }

    @Override
    public List<Var> getResultVars() {
      return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
      return rows.getRowNumber();
    }

    @Override
    public void close() {
      rows.close();
    }
  }

  private static final class CountedGraph extends GraphWrapper {
    private final long most;

    CountedGraph(Graph graph, long most) {
      super(graph);
      this.most = most;
    }

    @Override
    public void add(Triple statement) {
      super.add(statement);
      if (size() > most) {
        throw tooMany(most);
      }
    }
  }
}
