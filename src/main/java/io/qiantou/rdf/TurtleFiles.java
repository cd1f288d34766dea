package io.qiantou.rdf;

import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;

/** Reads the project's own Turtle strictly: a fault or a doubt in it stops the start. */
final class TurtleFiles {
  private TurtleFiles() {}

  /**
   * The triples of one file.
   *
   * @throws QiantouException with path, line and column where the file is not flawless Turtle
   */
  static Graph read(Resources resources, String path, String base) {
    Graph graph = GraphFactory.createDefaultGraph();
    // Blank nodes are named after their file, so that two runs write the same bytes.
    UUID seed = UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
    try {
      RDFParser.create()
          .source(resources.open(path))
          .lang(Lang.TURTLE)
          .base(base)
          .labelToNode(LabelToNode.createScopeByDocumentHash(seed))
          .errorHandler(new Faults(path))
          .parse(graph);
    } catch (RiotException e) {
      throw new QiantouException(path + ": " + e.getMessage(), e);
    }
    return graph;
  }

  private record Faults(String path) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      throw new QiantouException(path + ":" + line + ":" + column + ": " + message);
    }

    @Override
    public void error(String message, long line, long column) {
      warning(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      warning(message, line, column);
    }
  }
}
