package io.qiantou.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qiantou.model.QiantouException;
import io.qiantou.rdf.DocumentGraph;
import io.qiantou.rdf.DocumentMapper;
import io.qiantou.rdf.DocumentTypes;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.Notices;
import io.qiantou.resource.Resources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RdfWriterTest {
  private final DocumentGraph notice =
      new DocumentMapper(
              new Iris(), new DocumentTypes(Resources.packed()), name -> Optional.empty())
          .map(Notices.notice());

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void theOrderOfTheTriplesInMemoryDoesNotMatter(RdfFormat format) {
    List<Triple> triples = new ArrayList<>(notice.triples().find().toList());
    Collections.shuffle(triples, new Random(3));
    var shuffled = GraphFactory.createDefaultGraph();
    triples.forEach(shuffled::add);

    assertThat(write(format, new DocumentGraph(notice.iri(), notice.document(), shuffled)))
        .isEqualTo(write(format, notice));
  }

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void whatAFormatLosesIsSaid(RdfFormat format) {
    Optional<String> warning =
        new RdfWriter().write(List.of(notice), format, OutputStream.nullOutputStream());

    assertThat(warning.filter(words -> words.contains("no graph names")).isEmpty())
        .isEqualTo(format.keepsGraphNames());
    assertThat(warning.filter(words -> words.contains("control characters")).isPresent())
        .isEqualTo(List.of(RdfFormat.RDFXML, RdfFormat.TRIX).contains(format));
  }

  @Test
  void theKeysOfJsonAreWords() throws IOException {
    JsonNode json = new ObjectMapper().readTree(write(RdfFormat.JSONLD, notice));
    Set<String> keys = new TreeSet<>();
    json.get("@graph").forEach(graph -> graph.get("@graph").forEach(node -> keys(node, keys)));

    assertThat(keys).contains("leadAgency", "heading", "exact", "prefLabel", "zh");
    assertThat(keys).allSatisfy(key -> assertThat(key).matches("[A-Za-z0-9-]+"));
  }

  private static void keys(JsonNode node, Set<String> keys) {
    node.fieldNames().forEachRemaining(keys::add);
    node.forEach(each -> keys(each, keys));
  }

  @Test
  void turtleIsWrittenWithPrefixesAndChineseCharactersAsTheyAre() {
    String turtle = new String(write(RdfFormat.TURTLE, notice), StandardCharsets.UTF_8);

    assertThat(turtle)
        .contains("@prefix qt: <https://w3id.org/qiantou/ontology#> .")
        .contains("prov:hadRole qt:lead")
        .contains("<https://w3id.org/qiantou/id/document/国示-2031-7/一/一#lead-商务部>")
        .contains("𠮷林园区");
  }

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void aFullStreamIsReported(RdfFormat format) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };

    assertThatThrownBy(() -> new RdfWriter().write(List.of(notice), format, full))
        .isInstanceOf(QiantouException.class)
        .hasMessageContaining(format.notation())
        .hasMessageContaining("no space left");
  }

  @Test
  void aFormatIsFoundByItsWord() {
    assertThat(RdfFormat.of("nquads").extension()).isEqualTo("nq");
    assertThat(RdfFormat.of("turtle").mediaType()).isEqualTo("text/turtle");
    assertThatThrownBy(() -> RdfFormat.of("pdf"))
        .isInstanceOf(QiantouException.class)
        .hasMessage("format \"pdf\": one of " + RdfFormat.notations());
  }

  private static byte[] write(RdfFormat format, DocumentGraph... graphs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RdfWriter().write(List.of(graphs), format, out);
    return out.toByteArray();
  }
}
