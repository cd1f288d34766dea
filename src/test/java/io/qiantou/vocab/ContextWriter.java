package io.qiantou.vocab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes {@code ontology/context.jsonld}: a JSON key for every property of the ontology, which says
 * what its values are, and for the public properties that {@code context-public.txt} lists.
 *
 * <p>Run {@code mvn -q test -Dtest=ContextTest -Dcontext.write=true} after a change.
 */
final class ContextWriter {
  static final Path CONTEXT = Path.of("ontology/context.jsonld");

  /**
   * Lines {@code key prefix:name kind} and {@code @prefix name namespace}; kind is id, vocab, lang,
   * any or a type such as xsd:date.
   */
  private static final Path PUBLIC = Path.of("src/test/resources/cases/vocab/context-public.txt");

  private final Model ontology = ModelFactory.createDefaultModel();

  /** Reads the ontology of the project in {@code root}. */
  ContextWriter(Path root) {
    try (Stream<Path> files = Files.list(root.resolve("ontology"))) {
      files
          .filter(file -> file.toString().endsWith(".ttl") && !file.endsWith("shapes.ttl"))
          .forEach(file -> RDFDataMgr.read(ontology, file.toUri().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() throws IOException {
    SortedMap<String, String> keys = new TreeMap<>();
    for (Resource type :
        List.of(OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, RDF.Property)) {
      ontology
          .listSubjectsWithProperty(RDF.type, type)
          .filterKeep(each -> each.isURIResource() && each.getURI().startsWith(QT.NS))
          .forEach(each -> keys.put(local(each), definition("qt:" + local(each), kind(each))));
    }
    Map<String, String> prefixes = new LinkedHashMap<>();
    for (String line : Files.readAllLines(PUBLIC)) {
      String[] parts = line.strip().split("\\s+", -1);
      if (line.startsWith("@prefix ")) {
        prefixes.put(parts[1], parts[2]);
      } else if (parts.length == 3 && keys.put(parts[0], definition(parts[1], parts[2])) != null) {
        throw new IllegalStateException(parts[0] + ": two properties would have this key");
      }
    }
    StringBuilder out = new StringBuilder("{\n  \"@context\": {\n    \"@version\": 1.1,\n");
    out.append("    \"@vocab\": \"").append(QT.NS).append("\",\n");
    out.append("    \"id\": \"@id\",\n    \"type\": \"@type\"");
    prefixes.forEach((name, iri) -> entry(name, "\"" + iri + "\"", out));
    keys.forEach((key, value) -> entry(key, value, out));
    return out.append("\n  }\n}\n").toString();
  }

  private static void entry(String key, String value, StringBuilder out) {
    out.append(",\n    \"").append(key).append("\": ").append(value);
  }

  private static String definition(String iri, String kind) {
    String id = "{\"@id\": \"" + iri + "\"";
    return switch (kind) {
      case "any" -> "\"" + iri + "\"";
      case "lang" -> id + ", \"@container\": \"@language\"}";
      case "id", "vocab" -> id + ", \"@type\": \"@" + kind + "\"}";
      default -> id + ", \"@type\": \"" + kind + "\"}";
    };
  }

  /** Of a property of the ontology, by its type and range. */
  private static String kind(Resource property) {
    Optional<RDFNode> range =
        Optional.ofNullable(property.getProperty(RDFS.range)).map(each -> each.getObject());
    if (property.hasProperty(RDF.type, OWL.ObjectProperty)) {
      return range.filter(SKOS.Concept::equals).isPresent() ? "vocab" : "id";
    }
    boolean isLabel =
        property.hasProperty(RDFS.subPropertyOf, SKOS.altLabel)
            || property.hasProperty(RDFS.subPropertyOf, SKOS.hiddenLabel);
    if (isLabel || range.filter(RDF.langString::equals).isPresent()) {
      return "lang";
    }
    return range
        .map(each -> each.asResource().getURI())
        .filter(iri -> iri.startsWith(XSD.NS) && !iri.equals(XSD.xstring.getURI()))
        .map(iri -> "xsd:" + iri.substring(XSD.NS.length()))
        .orElse("any");
  }

  private static String local(Resource property) {
    return Objects.requireNonNull(property.getURI()).substring(QT.NS.length());
  }
}
