package io.qiantou.rdf;

import io.qiantou.vocab.PROV;
import io.qiantou.vocab.QT;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SchemaDO;

/**
 * One call that read files into graphs: the only thing in the graph that is not the same when it is
 * done again. It has a graph of its own, {@code graph/run/20261128T190500.123Z-5e1f…}: the
 * documents' graphs are then equal over runs, machines, orders and names of files, can be compared,
 * and are not written again where nothing has changed.
 *
 * @param maker by what
 * @param host on which machine
 * @param started from when
 * @param ended until when
 * @param readings the files
 * @param graphs the graphs that came of them
 * @param revisions what became of measures where such a graph took the place of another
 */
public record Run(
    Maker maker,
    String host,
    Instant started,
    Instant ended,
    List<Reading> readings,
    List<String> graphs,
    List<Revision> revisions) {

  /**
   * A file that was read.
   *
   * @param source IRI of the file, which is made of the hash of its bytes
   * @param name its name, without folders
   * @param at when
   */
  public record Reading(String source, String name, Instant at) {}

  /** Copies the lists. */
  public Run {
    readings = List.copyOf(readings);
    graphs = List.copyOf(graphs);
    revisions = List.copyOf(revisions);
  }

  /** What is said of it. */
  public DocumentGraph graph(Iris iris) {
    Triples triples = new Triples();
    String name = iris.run(this);
    Node run = Triples.iri(iris.base() + name);
    triples
        .type(run, QT.Run)
        .time(run, PROV.startedAtTime, milliseconds(started))
        .time(run, PROV.endedAtTime, milliseconds(ended))
        .string(run, QT.host, host)
        .string(run, QT.commit, maker.program().commit())
        .add(run, PROV.wasAssociatedWith, maker.program(iris, triples))
        .add(run, PROV.used, maker.rules(iris, triples))
        .add(run, PROV.used, maker.registries(iris, triples));
    UniqueIris unique = new UniqueIris();
    readings.forEach(
        reading -> {
          String hash = reading.source().substring(reading.source().lastIndexOf('/') + 1);
          String usage = unique.claim(run.getURI() + "#read-" + hash, Slug.name(reading.name()));
          reading(reading, run, Triples.iri(usage), triples);
        });
    graphs.forEach(graph -> triples.add(run, PROV.generated, Triples.iri(graph)));
    for (Revision revision : revisions) {
      String graph = revision.graph().substring(revision.graph().lastIndexOf('/') + 1);
      String node = unique.claim(run.getURI() + "#revision-" + graph, Slug.name(revision.graph()));
      revision.describe(run, Triples.iri(node), triples);
    }
    return new DocumentGraph(iris.base() + "graph/" + name, Optional.empty(), triples.graph());
  }

  private static void reading(Reading reading, Node run, Node usage, Triples triples) {
    Node source = Triples.iri(reading.source());
    triples
        .add(run, PROV.used, source)
        .add(run, PROV.qualifiedUsage, usage)
        .string(source, SchemaDO.name.asNode(), reading.name())
        .type(usage, PROV.Usage)
        .add(usage, PROV.entity, source)
        .string(usage, SchemaDO.name.asNode(), reading.name())
        .time(usage, PROV.atTime, milliseconds(reading.at()));
  }

  private static Instant milliseconds(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }
}
