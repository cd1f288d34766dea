package io.qiantou.cli;

import io.qiantou.export.DatasetStatistics;
import io.qiantou.export.Dump;
import io.qiantou.report.ExampleGraph;
import io.qiantou.resource.Resources;
import io.qiantou.store.GraphStore;
import java.nio.file.Path;
import java.util.Optional;

/** Writes a dump of a store; apart from its command for the same reason as {@link StoreExport}. */
final class StoreDump {
  private StoreDump() {}

  /** Writes it; what was written, in words. */
  static String write(GraphStore store, Resources resources, String license, Path folder) {
    ExampleGraph examples = new ExampleGraph(resources);
    DatasetStatistics written =
        store.read(
            data ->
                new Dump(data, license, dataset -> examples.of(dataset, Optional.empty()))
                    .write(folder));
    return folder
        + ": statements "
        + written.statements()
        + ", graphs "
        + written.graphs()
        + ", documents "
        + written.documents();
  }
}
