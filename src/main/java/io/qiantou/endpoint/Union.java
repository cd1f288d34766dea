package io.qiantou.endpoint;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;

/**
 * How a store elsewhere is asked about the union of its named graphs, which is what the project's
 * questions are about. SPARQL leaves open what a store's default graph is.
 */
sealed interface Union {

  /** {@code query} over the union. */
  Query over(Query query);

  /** What is said about it to people. */
  String words();

  /** The store's default graph is the union, as in RDF4J, GraphDB, Virtuoso, Neptune. */
  record OfTheStore() implements Union {
    @Override
    public Query over(Query query) {
      return query;
    }

    @Override
    public String words() {
      return "the store's default graph";
    }
  }

  /** Jena's name for the union, whatever the default graph of a Fuseki is. */
  record OfJena() implements Union {
    /**
     * {@inheritDoc} What describes a thing is not in the pattern, so for DESCRIBE the default graph
     * is the union; then a pattern cannot ask for a graph by its name.
     */
    @Override
    public Query over(Query query) {
      if (query.isDescribeType()) {
        Query described = query.cloneQuery();
        described.addGraphURI(Quad.unionGraph.getURI());
        return described;
      }
      ElementGroup pattern = new ElementGroup();
      pattern.addElement(new ElementNamedGraph(Quad.unionGraph, query.getQueryPattern()));
      Query wrapped = query.cloneQuery();
      wrapped.setQueryPattern(pattern);
      return wrapped;
    }

    @Override
    public String words() {
      return "<" + Quad.unionGraph.getURI() + ">";
    }
  }

  /**
   * All graphs by their names (FROM, FROM NAMED): every store understands that, and with many
   * graphs it is slow.
   *
   * @param graphs their names
   */
  record OfAll(List<String> graphs) implements Union {
    /** Copies the list. */
    public OfAll {
      graphs = List.copyOf(graphs);
    }

    @Override
    public Query over(Query query) {
      Query named = query.cloneQuery();
      for (String graph : graphs) {
        named.addGraphURI(graph);
        named.addNamedGraphURI(graph);
      }
      return named;
    }

    @Override
    public String words() {
      return "FROM for each of " + graphs.size() + " graphs";
    }
  }
}
