package io.qiantou.export;

import io.qiantou.resource.Resources;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A part of a dataset, or all of it, on its way out. Making one finds what was selected and runs
 * the query, if it takes one; all that can go wrong with a selection goes wrong here, before the
 * first byte is written.
 *
 * <pre>{@code
 * store.read(data -> {
 *   try (DatasetExport export = new DatasetExport(data, new Selection.All(), resources)) {
 *     return export.write(RdfFormat.TRIG, out);
 *   }
 * });
 * }</pre>
 *
 * <p>To be made, written and closed within one transaction. Graphs are sorted by name and their
 * statements by subject, so that the same graphs give the same bytes in whatever order they were
 * loaded; memory is needed for one graph, and of a large one for a part.
 */
public final class DatasetExport implements AutoCloseable {
  private static final String AGENCY = "queries/exports/agency.rq";

  private final Function<Node, Iterator<Quad>> content;
  private final List<Node> graphs;
  private final Optional<SortedStatements> statements;

  /**
   * Selects.
   *
   * @throws NothingSelected where nothing is, or what was named is not clear
   */
  public DatasetExport(DatasetGraph data, Selection selection, Resources resources) {
    this(data, selection, resources, query -> construct(data, query));
  }

  /**
   * {@link #DatasetExport(DatasetGraph, Selection, Resources)} of a dataset whose queries somebody
   * else answers.
   *
   * @param constructing answers a CONSTRUCT
   */
  public DatasetExport(
      DatasetGraph data,
      Selection selection,
      Resources resources,
      Function<Query, SortedStatements> constructing) {
    content = graph -> data.find(graph, Node.ANY, Node.ANY, Node.ANY);
    if (selection instanceof Selection.All) {
      graphs = all(data);
      statements = Optional.empty();
    } else if (selection instanceof Selection.Document document) {
      graphs = new Names(data).graphsOfDocument(document.words());
      statements = Optional.empty();
    } else if (selection instanceof Selection.Agency agency) {
      graphs = List.of();
      statements = Optional.of(constructing.apply(about(data, agency, resources)));
    } else if (selection instanceof Selection.Constructed constructed) {
      graphs = List.of();
      statements = Optional.of(constructing.apply(constructed.query()));
    } else {
      throw new IllegalArgumentException(selection.toString());
    }
  }

  /** What a query has made; needs no transaction. */
  public DatasetExport(SortedStatements statements) {
    this.content = graph -> List.<Quad>of().iterator();
    this.graphs = List.of();
    this.statements = Optional.of(statements);
  }

  /** Names of all graphs, sorted. */
  static List<Node> all(DatasetGraph data) {
    List<Node> names = new ArrayList<>();
    data.listGraphNodes().forEachRemaining(names::add);
    names.sort(StatementOrder.TERMS);
    return names;
  }

  /**
   * What is lost in this format.
   *
   * @return words in ASCII
   */
  public Optional<String> warning(RdfFormat format) {
    boolean named = statements.map(SortedStatements::areInNamedGraphs).orElse(!graphs.isEmpty());
    return RdfStream.warning(format, named);
  }

  /**
   * Writes it, once; the stream is flushed and stays open.
   *
   * @return what is lost in this format
   * @throws io.qiantou.model.QiantouException where the stream takes no more
   */
  public Optional<String> write(RdfFormat format, OutputStream out) {
    return write(RdfStream.to(out, format));
  }

  Optional<String> write(RdfStream stream) {
    for (Node graph : graphs) {
      stream.add(graph, Iter.map(content.apply(graph), Quad::asTriple));
    }
    statements.ifPresent(stream::add);
    return stream.finish();
  }

  /** Deletes what was set aside. */
  @Override
  public void close() {
    statements.ifPresent(SortedStatements::close);
  }

  private static Query about(DatasetGraph data, Selection.Agency agency, Resources resources) {
    Node iri = new Names(data).agency(agency.words());
    Query query = QueryFactory.create(resources.text(AGENCY));
    return QueryTransformOps.replaceVars(query, Map.of(Var.alloc("agency"), iri));
  }

  private static SortedStatements construct(DatasetGraph data, Query query) {
    try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
      return SortedStatements.of(execution.constructQuads(), Long.MAX_VALUE);
    }
  }
}
