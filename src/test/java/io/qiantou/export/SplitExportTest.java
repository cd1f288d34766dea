package io.qiantou.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import io.qiantou.store.Fixtures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitExportTest {
  private final Path folder;

  SplitExportTest(@TempDir Path folder) {
    this.folder = folder.resolve("split");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 100, 1_000_000})
  void theFilesOneBehindTheOtherAreTheWholeExport(long most) throws Exception {
    byte[] whole = whole(data(false));
    long statements = new String(whole, StandardCharsets.UTF_8).lines().count();

    SplitManifest written = split(data(false), most, folder);

    assertThat(unpacked(folder)).isEqualTo(whole);
    assertThat(written.statements()).isEqualTo(statements);
    assertThat(written.graphs()).isEqualTo(graphs().size());
    assertThat(written.parts()).hasSize((int) ((statements + most - 1) / most));
    assertThat(written.parts().subList(0, written.parts().size() - 1))
        .allSatisfy(part -> assertThat(part.statements()).isEqualTo(most));
    for (SplitManifest.Part part : written.parts()) {
      Path file = folder.resolve(part.name());
      assertThat(lines(file)).isEqualTo(part.statements());
      assertThat(file).hasSize(part.bytes());
    }
    sumsAreRight();
  }

  @Test
  void aNumberThatDividesAllLeavesNoEmptyFile() {
    long statements = split(data(false), 1_000_000, folder).statements();

    SplitManifest halves =
        split(data(false), statements % 2 == 0 ? statements / 2 : statements, next("halves"));

    assertThat(halves.parts()).hasSize(statements % 2 == 0 ? 2 : 1);
    assertThat(split(DatasetGraphFactory.create(), 10, next("nothing")).parts()).isEmpty();
  }

  @Test
  void theManifestSaysWhatIsThere() throws IOException {
    SplitManifest written = split(data(false), 50, folder);

    JsonNode manifest = new ObjectMapper().readTree(folder.resolve("manifest.json").toFile());
    assertThat(manifest.get("split").asLong()).isEqualTo(50);
    assertThat(manifest.get("statements").asLong()).isEqualTo(written.statements());
    assertThat(manifest.get("graphs").asLong()).isEqualTo(graphs().size());
    assertThat(manifest.get("files")).hasSize(written.parts().size());
    for (int i = 0; i < written.parts().size(); i++) {
      JsonNode file = manifest.get("files").get(i);
      assertThat(file.get("name").asText()).isEqualTo(written.parts().get(i).name());
      assertThat(file.get("sha256").asText())
          .isEqualTo(Sha256.of(folder.resolve(file.get("name").asText())));
    }
  }

  @Test
  void theSameGraphsInAnotherOrderGiveTheSameBytes() throws IOException {
    split(data(false), 60, folder);
    Path turned = next("turned");
    split(data(true), 60, turned);

    for (Path file : files(folder)) {
      assertThat(turned.resolve(file.getFileName())).hasSameBinaryContentAs(file);
    }
    assertThat(files(turned)).hasSameSizeAs(files(folder));
  }

  @Test
  void aRunThatWasCutOffIsNoResult() throws IOException {
    Path part = next("split.part");
    assertThatThrownBy(() -> split(new Failing(data(false), 4), 20, folder))
        .hasMessage("the disk is gone");
    assertThat(folder).doesNotExist();
    assertThat(files(part)).isNotEmpty();
    assertThat(part.resolve("manifest.json")).doesNotExist();
    Path mine = Files.writeString(part.resolve("letter.txt"), "mine");

    assertThatThrownBy(() -> split(new Failing(data(false), 4), 9_999, folder))
        .hasMessage("the disk is gone");
    assertThat(mine).as("what is not of an export is left alone").exists();
    Files.delete(mine);
    split(data(false), 9_999, folder);

    assertThat(unpacked(folder)).isEqualTo(whole(data(false)));
    assertThat(part).doesNotExist();
    assertThat(files(folder)).hasSize(3);
  }

  @Test
  void aFolderThatHoldsSomethingStays() throws IOException {
    Files.createDirectories(folder);
    Path letter = Files.writeString(folder.resolve("letter.txt"), "mine");

    assertThatThrownBy(() -> split(data(false), 10, folder))
        .isInstanceOf(QiantouException.class)
        .hasMessageContaining("not an empty folder");
    assertThat(letter).hasContent("mine");
  }

  private Path next(String name) {
    return folder.resolveSibling(name);
  }

  private void sumsAreRight() throws Exception {
    Process check =
        new ProcessBuilder("sha256sum", "-c", "SHA256SUMS")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor()).as(said).isZero();
  }

  private static SplitManifest split(DatasetGraph data, long most, Path folder) {
    try (DatasetExport export = new DatasetExport(data, new Selection.All(), Resources.packed())) {
      return new SplitExport(export, most).write(folder);
    }
  }

  private static byte[] whole(DatasetGraph data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DatasetExport export = new DatasetExport(data, new Selection.All(), Resources.packed())) {
      export.write(RdfFormat.NQUADS, out);
    }
    return out.toByteArray();
  }

  private static Map<String, Graph> graphs() {
    return Fixtures.graphs("notice.trig");
  }

  private static DatasetGraph data(boolean turned) {
    List<Map.Entry<String, Graph>> graphs = new ArrayList<>(graphs().entrySet());
    if (turned) {
      Collections.reverse(graphs);
    }
    DatasetGraph data = DatasetGraphFactory.create();
    graphs.forEach(graph -> data.addGraph(NodeFactory.createURI(graph.getKey()), graph.getValue()));
    return data;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static byte[] unpacked(Path folder) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Path file : files(folder)) {
      if (file.toString().endsWith(".nq.gz")) {
        all.write(unpackedFile(file));
      }
    }
    return all.toByteArray();
  }

  private static byte[] unpackedFile(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private static long lines(Path file) throws IOException {
    return new String(unpackedFile(file), StandardCharsets.UTF_8).lines().count();
  }

  /** Data on a disk that goes away after so many statements of the last graph. */
  private static final class Failing extends DatasetGraphWrapper {
    private final int after;

    Failing(DatasetGraph data, int after) {
      super(data);
      this.after = after;
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
      Iterator<Quad> all = super.find(graph, subject, predicate, object);
      List<Node> names = new ArrayList<>();
      listGraphNodes().forEachRemaining(names::add);
      names.sort(StatementOrder.TERMS);
      return graph.equals(names.get(names.size() - 1)) ? cut(all) : all;
    }

    private Iterator<Quad> cut(Iterator<Quad> all) {
      return Stream.iterate(0, i -> i + 1)
          .map(
              i -> {
                if (i == after) {
                  throw new QiantouException("the disk is gone");
                }
                return all.next();
              })
          .iterator();
    }
  }
}
