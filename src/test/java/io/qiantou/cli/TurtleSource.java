package io.qiantou.cli;

import io.qiantou.model.QiantouException;
import io.qiantou.store.Fixtures;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RiotException;

/** Stands in for the pipeline: reads graphs that are written down already. */
final class TurtleSource implements GraphSource {
  @Override
  public List<Registry> registries() {
    return List.of();
  }

  @Override
  public boolean accepts(Path file) {
    return file.toString().endsWith(".trig");
  }

  @Override
  public Map<String, Graph> read(Path file) {
    try {
      return Fixtures.read(file.toString());
    } catch (RiotException e) {
      throw new QiantouException(String.valueOf(e.getMessage()), e);
    }
  }
}
