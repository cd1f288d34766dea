package io.qiantou.export;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset in numbers.
 *
 * @param statements lines of its N-Quads: what two graphs say counts twice
 * @param graphs named graphs
 * @param documents of which there is a graph
 * @param subjects different subjects
 * @param classes by IRI, how many different subjects are of each
 * @param properties by IRI, how many statements there are with each
 * @param first date of the oldest document that has one
 * @param last date of the newest
 * @param example IRI of a document
 */
public record DatasetStatistics(
    long statements,
    long graphs,
    long documents,
    long subjects,
    Map<String, Long> classes,
    Map<String, Long> properties,
    Optional<String> first,
    Optional<String> last,
    Optional<String> example) {

  /** Sorts and copies the maps. */
  public DatasetStatistics {
    classes = sorted(classes);
    properties = sorted(properties);
  }

  /** Of all named graphs; to be called within a transaction. */
  public static DatasetStatistics of(DatasetGraph data) {
    StatisticsSink sink = new StatisticsSink();
    for (Node graph : DatasetExport.all(data)) {
      sink.graph(Optional.of(graph));
      Iterator<Quad> quads = data.find(graph, Node.ANY, Node.ANY, Node.ANY);
      quads.forEachRemaining(quad -> sink.statement(quad.asTriple()));
    }
    sink.end();
    return sink.statistics();
  }

  private static SortedMap<String, Long> sorted(Map<String, Long> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
