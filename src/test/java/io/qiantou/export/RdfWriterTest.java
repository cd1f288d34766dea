package io.qiantou.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.model.QiantouException;
import io.qiantou.rdf.DocumentGraph;
import io.qiantou.rdf.DocumentMapper;
import io.qiantou.rdf.DocumentTypes;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.Notices;
import io.qiantou.rdf.RegistryGraph;
import io.qiantou.resource.Resources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RdfWriterTest {
  private final DocumentGraph notice =
      new DocumentMapper(
              new Iris(), new DocumentTypes(Resources.packed()), name -> Optional.empty())
          .map(Notices.notice());
  private final DocumentGraph registry = new RegistryGraph(new Iris()).read(Resources.packed());

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void jenaReadsBackWhatWasWritten(RdfFormat format) {
    DatasetGraph read = read(write(format, notice, registry), format);

    if (format.keepsGraphNames()) {
      for (DocumentGraph graph : List.of(notice, registry)) {
        assertThat(
                read.getGraph(NodeFactory.createURI(graph.iri())).isIsomorphicWith(graph.triples()))
            .as(graph.iri())
            .isTrue();
      }
      assertThat(read.getDefaultGraph().isEmpty()).isTrue();
    } else {
      assertThat(read.getDefaultGraph().find().toSet())
          .containsAll(notice.triples().find().toSet())
          .containsAll(registry.triples().find().toSet());
    }
  }

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

  @Test
  void turtleSaysThatGraphNamesAreLost() {
    RdfWriter writer = new RdfWriter();
    OutputStream out = OutputStream.nullOutputStream();

    assertThat(writer.write(List.of(notice), RdfFormat.TURTLE, out)).isPresent();
    assertThat(writer.write(List.of(notice), RdfFormat.TRIG, out)).isEmpty();
    assertThat(writer.write(List.of(notice), RdfFormat.NQUADS, out)).isEmpty();
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

  @Test
  void aFullStreamIsReported() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };

    assertThatThrownBy(() -> new RdfWriter().write(List.of(notice), RdfFormat.NQUADS, full))
        .isInstanceOf(QiantouException.class)
        .hasMessageContaining("nquads")
        .hasMessageContaining("no space left");
  }

  @Test
  void aFormatIsFoundByItsWord() {
    assertThat(RdfFormat.of("nquads").extension()).isEqualTo("nq");
    assertThat(RdfFormat.of("turtle").mediaType()).isEqualTo("text/turtle");
    assertThatThrownBy(() -> RdfFormat.of("pdf"))
        .isInstanceOf(QiantouException.class)
        .hasMessage("format \"pdf\": one of turtle, trig, nquads");
  }

  private static byte[] write(RdfFormat format, DocumentGraph... graphs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new RdfWriter().write(List.of(graphs), format, out);
    return out.toByteArray();
  }

  private static DatasetGraph read(byte[] bytes, RdfFormat format) {
    Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.create()
        .source(new ByteArrayInputStream(bytes))
        .lang(lang)
        .checking(true)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(read);
    return read;
  }
}
