package io.qiantou.export;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;

/** Three readers of RDF that know nothing of each other. */
enum Readers {
  /** Of Apache Jena, which warns of nothing in silence. */
  JENA {
    @Override
    boolean knows(RdfFormat format) {
      return format != RdfFormat.BINARY;
    }

    @Override
    DatasetGraph read(byte[] bytes, RdfFormat format) {
      Lang lang =
          format == RdfFormat.N3 ? Lang.N3 : RDFLanguages.contentTypeToLang(format.mediaType());
      DatasetGraph read = DatasetGraphFactory.create();
      RDFParser.create()
          .source(new ByteArrayInputStream(bytes))
          .lang(lang)
          .checking(true)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(read);
      return read;
    }
  },

  /** Of Eclipse RDF4J. */
  RDF4J {
    @Override
    boolean knows(RdfFormat format) {
      return true;
    }

    @Override
    DatasetGraph read(byte[] bytes, RdfFormat format) {
      DatasetGraph read = DatasetGraphFactory.create();
      var parser = Rio.createParser(format.rio());
      parser.set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
      parser.setRDFHandler(
          new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement statement) {
              read.add(quad(statement));
            }
          });
      try {
        parser.parse(new ByteArrayInputStream(bytes), "https://example.cn/");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return read;
    }
  },

  /** Of Debian's raptor2-utils, written in C. */
  RAPPER {
    private static final Map<RdfFormat, String> NAMES =
        Map.of(
            RdfFormat.TURTLE, "turtle",
            RdfFormat.TRIG, "trig",
            RdfFormat.NTRIPLES, "ntriples",
            RdfFormat.NQUADS, "nquads",
            RdfFormat.RDFXML, "rdfxml");

    @Override
    boolean knows(RdfFormat format) {
      return NAMES.containsKey(format);
    }

    @Override
    DatasetGraph read(byte[] bytes, RdfFormat format) {
      try {
        Path file = Files.createTempFile("qiantou-", "." + format.extension());
        Path said = Files.createTempFile("qiantou-", ".txt");
        Process rapper =
            new ProcessBuilder(
                    "rapper",
                    "-q",
                    "-i",
                    String.valueOf(NAMES.get(format)),
                    "-o",
                    "nquads",
                    Files.write(file, bytes).toString(),
                    "https://example.cn/")
                .redirectError(said.toFile())
                .start();
        byte[] quads = rapper.getInputStream().readAllBytes();
        int status = rapper.waitFor();
        String words = Files.readString(said);
        Files.delete(file);
        Files.delete(said);
        if (status != 0 || !words.isBlank()) {
          throw new IllegalStateException("rapper: " + status + " " + words);
        }
        return JENA.read(quads, RdfFormat.NQUADS);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    @Override
    Optional<String> missing() {
      for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
        if (Files.isExecutable(Path.of(folder, "rapper"))) {
          return Optional.empty();
        }
      }
      return Optional.of("no rapper on the PATH: apt-get install raptor2-utils");
    }
  };

  abstract boolean knows(RdfFormat format);

  /** What {@code bytes} say; a fault or a warning is an exception. */
  abstract DatasetGraph read(byte[] bytes, RdfFormat format);

  /** Why this reader cannot be asked on this machine. */
  Optional<String> missing() {
    return Optional.empty();
  }

  private static Quad quad(Statement statement) {
    Node graph =
        statement.getContext() == null
            ? Quad.defaultGraphNodeGenerated
            : node(statement.getContext());
    return Quad.create(
        graph,
        node(statement.getSubject()),
        node(statement.getPredicate()),
        node(statement.getObject()));
  }

  private static Node node(Value value) {
    if (value instanceof Literal literal) {
      return literal
          .getLanguage()
          .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
          .orElseGet(
              () ->
                  NodeFactory.createLiteralDT(
                      literal.getLabel(),
                      NodeFactory.getType(literal.getDatatype().stringValue())));
    }
    return value instanceof BNode blank
        ? NodeFactory.createBlankNode(blank.getID())
        : NodeFactory.createURI(value.stringValue());
  }
}
