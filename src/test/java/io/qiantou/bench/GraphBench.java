package io.qiantou.bench;

import io.qiantou.Pipeline;
import io.qiantou.export.RdfFormat;
import io.qiantou.export.RdfWriter;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.PolicyDocument;
import io.qiantou.rdf.DocumentGraph;
import io.qiantou.rdf.DocumentMapper;
import io.qiantou.rdf.DocumentTypes;
import io.qiantou.rdf.Iris;
import io.qiantou.resource.Resources;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/**
 * N-Quads through the project's writer, which sorts, beside Jena's stream writer, which does not.
 */
final class GraphBench {
  private static final int ROUNDS = 5;
  private static final int TIMES = 10;

  private final List<DocumentGraph> graphs = new ArrayList<>();

  GraphBench(Resources resources, Lexicon lexicon, Pipeline pipeline, BenchTexts texts) {
    DocumentMapper mapper =
        new DocumentMapper(
            new Iris(),
            new DocumentTypes(resources),
            name -> lexicon.agencies().resolve(name, Optional.empty()));
    for (byte[] file : texts.files()) {
      for (PolicyDocument document : pipeline.extract("text.txt", file).documents()) {
        graphs.add(mapper.map(document));
      }
    }
  }

  List<Result> run() {
    List<DocumentGraph> many =
        Collections.nCopies(TIMES, graphs).stream().flatMap(List::stream).toList();
    long statements = many.stream().mapToLong(graph -> graph.triples().size()).sum();
    Runnable ours =
        () -> new RdfWriter().write(many, RdfFormat.NQUADS, OutputStream.nullOutputStream());
    Runnable jena = () -> jena(many);
    CpuClock.best(2, ours);
    CpuClock.best(2, jena);
    double mine = statements / CpuClock.best(ROUNDS, ours);
    double theirs = statements / CpuClock.best(ROUNDS, jena);
    return List.of(
        Result.figure(
            String.format(Locale.ROOT, "N-Quads out, %,d statements, sorted", statements),
            String.format(Locale.ROOT, "%.2f M statements/s", mine / 1e6)),
        Result.figure(
            "N-Quads, Jena's stream writer, unsorted",
            String.format(Locale.ROOT, "%.2f M statements/s", theirs / 1e6)),
        new Result(
            "N-Quads beside Jena's writer",
            String.format(Locale.ROOT, "× %.2f", mine / theirs),
            "≥ × 0.9",
            mine >= 0.9 * theirs));
  }

  private static void jena(List<DocumentGraph> graphs) {
    StreamRDF out = StreamRDFWriter.getWriterStream(OutputStream.nullOutputStream(), Lang.NQUADS);
    out.start();
    for (DocumentGraph graph : graphs) {
      Node name = NodeFactory.createURI(graph.iri());
      graph.triples().find().forEach(triple -> out.quad(Quad.create(name, triple)));
    }
    out.finish();
  }
}
