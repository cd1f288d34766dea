package io.qiantou.spark;

import io.qiantou.cli.Extractor;
import io.qiantou.cli.GraphSource;
import io.qiantou.model.Extraction;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Problem;
import io.qiantou.rdf.DocumentGraph;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.SeveralSources;
import io.qiantou.rdf.ShapesCheck;
import io.qiantou.rdf.ShapesGate;
import io.qiantou.rdf.Violation;
import io.qiantou.read.UnreadableInput;
import io.qiantou.resource.Resources;
import io.qiantou.text.CodePoints;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * One input on its way to lines, by the rules of {@code load}: what is twice in a file is one graph,
 * and a graph that breaks a shape stays outside. One instance serves all threads.
 *
 * <p>Whatever is wrong with an input is a row of the problems: of a million inputs none stops the
 * job, not even by a fault of this program.
 */
final class SourceExtractor {
  private static final int SHOWN = 5;

  private final Extractor extractor;
  private final Iris iris;
  private final SeveralSources several;
  private final ShapesGate gate;

  /** With what is packed, and IRIs that begin with {@code base}. */
  SourceExtractor(String base) {
    Resources resources = Resources.packed();
    iris = new Iris(base);
    extractor = new Extractor(resources, iris);
    extractor.mapper();
    several = new SeveralSources(resources);
    gate = new ShapesGate(new ShapesCheck(resources));
  }

  /**
   * What an input gives.
   *
   * @param hash SHA-256 of its bytes
   */
  SourceResult extract(String hash, Document document) {
    SourceRows rows = new SourceRows(hash, document.name());
    try {
      return result(extractor.extract(document.name(), document.content()), rows);
    } catch (UnreadableInput e) {
      return failed(e.problem(), hash, document.name());
    } catch (RuntimeException | StackOverflowError e) {
      return failed(
          Problem.error("input.fault", "the program failed on it: " + e, document.name()),
          hash,
          document.name());
    }
  }

  private static SourceResult failed(Problem problem, String hash, String name) {
    SourceRows rows = new SourceRows(hash, name);
    rows.problem(Optional.empty(), problem, new CodePoints(""));
    return new SourceResult(new byte[0], rows.problems(), "", Map.of());
  }

  private SourceResult result(Extraction extraction, SourceRows rows) {
    CodePoints points = new CodePoints(extraction.source().text());
    extraction.problems().forEach(problem -> rows.problem(Optional.empty(), problem, points));
    Map<String, Graph> graphs = new LinkedHashMap<>();
    List<DocumentGraph> mapped = extractor.graphs(extraction);
    for (int i = 0; i < mapped.size(); i++) {
      DocumentGraph graph = mapped.get(i);
      PolicyDocument document = extraction.documents().get(i);
      document.problems().forEach(problem -> rows.problem(graph.document(), problem, points));
      rows.coverage(graph, document);
      graphs.merge(graph.iri(), graph.triples(), several::union);
    }
    ShapesGate.Passed passed = gate.pass(graphs);
    passed
        .refused()
        .forEach(
            (graph, violations) ->
                rows.problem(
                    Optional.of(graph), refusal(violations, extraction.source().name()), points));
    Map<String, Block> blocks = new LinkedHashMap<>();
    passed.graphs().forEach((name, graph) -> blocks.put(name, Block.of(name, graph)));
    ByteArrayOutputStream json = new ByteArrayOutputStream(1 << 14);
    extractor.json(extraction, json);
    return new SourceResult(json.toByteArray(), rows.problems(), rows.coverage(), blocks);
  }

  private static Problem refusal(List<Violation> violations, String source) {
    return Problem.error(
        "graph.refused",
        violations.stream()
            .limit(SHOWN)
            .map(Violation::toString)
            .collect(
                Collectors.joining("; ", "shapes broken: " + violations.size() + ": ", "")),
        source);
  }

  /** What several inputs say of one document, as {@code load} puts it together. */
  Block together(String name, List<Block> inputs) {
    Graph all = GraphFactory.createDefaultGraph();
    for (Block input : inputs) {
      DatasetGraph read = DatasetGraphFactory.create();
      RDFParser.source(input.quads()).lang(Lang.NQUADS).parse(read);
      several.add(all, read.getGraph(NodeFactory.createURI(name)));
    }
    return Block.of(name, all);
  }

  /** The registries' graph. */
  Block registry() {
    GraphSource.Registry registry = extractor.registry();
    return Block.of(registry.name(), registry.graph().get());
  }
}
