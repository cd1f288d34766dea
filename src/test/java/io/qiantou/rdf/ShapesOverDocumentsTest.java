package io.qiantou.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.qiantou.Documents;
import io.qiantou.resource.Resources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the program extracts breaks no shape. */
class ShapesOverDocumentsTest {
  private final ShapesCheck check = new ShapesCheck(Resources.packed());

  @Test
  void theSamplesConform() {
    conform(Documents.SAMPLES, 10);
  }

  @Test
  void theCorpusConforms() {
    assumeTrue(
        Files.isDirectory(Documents.CORPUS), "no ../shared/corpus beside this checkout to look at");
    conform(Documents.CORPUS, 10);
  }

  private void conform(Path folder, int least) {
    List<DocumentGraph> graphs = new Documents().graphs(folder);

    assertThat(graphs).hasSizeGreaterThanOrEqualTo(least);
    assertThat(graphs)
        .allSatisfy(graph -> assertThat(check.check(graph.triples()).violations()).isEmpty());
  }
}
