package io.qiantou.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * TDB2's way of running a query, but for paths: Jena follows {@code (a|!a)*} to its end before it
 * looks at the time again. Here every statement that a path reads is a look.
 */
final class StoppablePaths extends OpExecutorTDB2 {
  StoppablePaths(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    Graph graph = execCxt.getActiveGraph();
    ExecutionContext watched =
        ExecutionContext.copyChangeActiveGraph(
            execCxt, new Watched(graph, Stop.of(execCxt.getContext())));
    return new QueryIterPath(path.getTriplePath(), input, watched);
  }

  private static final class Watched extends GraphWrapper {
    private final Stop stop;

    Watched(Graph graph, Stop stop) {
      super(graph);
      this.stop = stop;
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
      return watched(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
      return watched(super.find(subject, predicate, object));
    }

    private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> statements) {
      stop.check();
      return statements.filterKeep(
          statement -> {
            stop.check();
            return true;
          });
    }
  }
}
