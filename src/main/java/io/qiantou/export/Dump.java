package io.qiantou.export;

import io.qiantou.model.QiantouException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * A dataset as a folder to take away:
 *
 * <pre>
 * qiantou.nq.gz     all graphs, N-Quads, sorted
 * qiantou.trig.gz   the same as TriG
 * void.ttl          what it is (VoID, DCAT): counts, files, licence, version; queries for a start
 * SHA256SUMS        for sha256sum -c
 * </pre>
 *
 * <p>The same data give the same bytes, on the same kind of Java: how well files are compressed is
 * the zlib's. The version is that of the facts ({@link VersionSink}). Memory is needed for a part
 * of one graph, and sixteen bytes for each subject. The folder has another name until it is whole.
 */
public final class Dump {
  /** What a link to a file of the dump begins with inside the dump; the links are relative. */
  private static final String BASE = "https://w3id.org/qiantou/dump/";

  private static final String QUADS = "qiantou.nq.gz";
  private static final String TRIG = "qiantou.trig.gz";
  private static final String DESCRIPTION = "void.ttl";
  private static final String SUMS = "SHA256SUMS";
  private static final Set<String> FILES = Set.of(QUADS, TRIG, DESCRIPTION, SUMS);
  private static final Node STARTED =
      NodeFactory.createURI("http://www.w3.org/ns/prov#startedAtTime");

  private final DatasetGraph data;
  private final String license;
  private final Function<String, Graph> examples;

  /**
   * A dump of {@code data}; to be made and written in one transaction.
   *
   * @param license IRI of the licence
   * @param examples makes a description of queries, of the dataset's IRI
   */
  public Dump(DatasetGraph data, String license, Function<String, Graph> examples) {
    this.data = data;
    this.license = license;
    this.examples = examples;
  }

  /**
   * Writes it.
   *
   * @param folder one that does not exist or is empty
   * @return what was written
   * @throws QiantouException where the folder holds something or cannot be written
   */
  public DatasetStatistics write(Path folder) {
    return new NewFolder(folder, FILES::contains).write(this::fill);
  }

  private DatasetStatistics fill(Path part) throws IOException {
    StatisticsSink statistics = new StatisticsSink();
    VersionSink version = new VersionSink(this::isRun);
    try (OutputStream first = zip(part.resolve(QUADS));
        OutputStream second = zip(part.resolve(TRIG))) {
      RdfSink all =
          new SeveralSinks(
              List.of(
                  RdfStream.sink(first, RdfFormat.NQUADS),
                  RdfStream.sink(second, RdfFormat.TRIG),
                  statistics,
                  version));
      RdfStream stream = RdfStream.through(all, RdfFormat.NQUADS);
      for (Node graph : DatasetExport.all(data)) {
        stream.add(graph, Iter.map(data.find(graph, Node.ANY, Node.ANY, Node.ANY), Quad::asTriple));
      }
      stream.finish();
    }
    DatasetDescription description =
        new DatasetDescription(BASE, DESCRIPTION, license)
            .with(statistics.statistics())
            .version(version.version())
            .file(QUADS, RdfFormat.NQUADS)
            .file(TRIG, RdfFormat.TRIG);
    for (String name : List.of(QUADS, TRIG)) {
      Path file = part.resolve(name);
      description.sum(name, Files.size(file), Sha256.of(file));
    }
    description.with(examples.apply(description.dataset()));
    try (OutputStream out = Files.newOutputStream(part.resolve(DESCRIPTION))) {
      description.writeRelative(out);
    }
    sums(part, List.of(QUADS, TRIG, DESCRIPTION));
    return statistics.statistics();
  }

  private boolean isRun(Node graph) {
    return data.contains(graph, Node.ANY, STARTED, Node.ANY);
  }

  private static OutputStream zip(Path file) throws IOException {
    return new GZIPOutputStream(
        new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), 1 << 16);
  }

  private static void sums(Path part, List<String> names) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String name : names) {
      lines.append(Sha256.of(part.resolve(name))).append("  ").append(name).append('\n');
    }
    Files.writeString(part.resolve(SUMS), lines, StandardCharsets.UTF_8);
  }
}
