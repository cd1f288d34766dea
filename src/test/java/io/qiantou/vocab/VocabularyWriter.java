package io.qiantou.vocab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Writes the classes of {@code io.qiantou.vocab} from {@code ontology/*.ttl}: one constant for
 * every term of a namespace that the ontology describes (has a label for).
 *
 * <p>Run {@link #main} in the project's folder, or {@code mvn -q test -Dtest=VocabularyTest
 * -Dvocabulary.write=true}.
 */
final class VocabularyWriter {
  private static final Map<String, String> CLASSES = new LinkedHashMap<>();

  static {
    CLASSES.put("ELI", "http://data.europa.eu/eli/ontology#");
    CLASSES.put("PROV", "http://www.w3.org/ns/prov#");
    CLASSES.put("QT", "https://w3id.org/qiantou/ontology#");
  }

  private final Model ontology = ModelFactory.createDefaultModel();

  /** Reads the ontology of the project in {@code root}. */
  VocabularyWriter(Path root) {
    try (Stream<Path> files = Files.list(root.resolve("ontology"))) {
      files
          .filter(file -> file.toString().endsWith(".ttl") && !file.endsWith("shapes.ttl"))
          .forEach(file -> RDFDataMgr.read(ontology, file.toUri().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes all classes below the working folder. */
  public static void main(String[] args) throws IOException {
    VocabularyWriter writer = new VocabularyWriter(Path.of(""));
    for (String name : writer.classes()) {
      Files.writeString(path(name), writer.source(name));
    }
  }

  static Path path(String className) {
    return Path.of("src/main/java/io/qiantou/vocab", className + ".java");
  }

  Set<String> classes() {
    return CLASSES.keySet();
  }

  String source(String className) {
    String namespace = Objects.requireNonNull(CLASSES.get(className));
    StringBuilder out = new StringBuilder();
    out.append(
        """
        package io.qiantou.vocab;

        import javax.annotation.processing.Generated;
        import org.apache.jena.graph.Node;
        import org.apache.jena.graph.NodeFactory;

        /**
         * The terms of %s that the project uses.
         *
         * <p>Generated from {@code ontology/*.ttl} by {@code VocabularyWriter} in the tests; change the
         * ontology and run {@code mvn -q test -Dtest=VocabularyTest -Dvocabulary.write=true}. A test fails
         * where this file is stale.
         */
        @Generated("io.qiantou.vocab.VocabularyWriter")
        public final class %s {
          /** The namespace. */
          public static final String NS = "%s";

        """
            .formatted(namespace, className, namespace));
    for (Resource term : terms(namespace)) {
      String local = term.getURI().substring(namespace.length());
      out.append("  /** ").append(label(term)).append(". */\n");
      out.append("  public static final Node ").append(constant(local));
      out.append(" = term(\"").append(local).append("\");\n\n");
    }
    out.append("  private ").append(className).append("() {}\n\n");
    out.append("  private static Node term(String local) {\n");
    out.append("    return NodeFactory.createURI(NS + local);\n  }\n}\n");
    return out.toString();
  }

  private Iterable<Resource> terms(String namespace) {
    Set<Resource> found = new TreeSet<>(Comparator.comparing(Resource::getURI));
    for (Property label : List.of(RDFS.label, SKOS.prefLabel)) {
      ontology
          .listSubjectsWithProperty(label)
          .filterKeep(term -> term.isURIResource() && term.getURI().startsWith(namespace))
          .forEach(found::add);
    }
    return found;
  }

  private static String label(Resource term) {
    return label(term, "en") + " (" + label(term, "zh") + ")";
  }

  private static String label(Resource term, String language) {
    for (Property label : List.of(RDFS.label, SKOS.prefLabel)) {
      if (term.getProperty(label, language) != null) {
        return term.getProperty(label, language).getString();
      }
    }
    throw new IllegalStateException(term + " has no label in " + language);
  }

  private static String constant(String local) {
    return SourceVersion.isKeyword(local) ? local + "_" : local;
  }
}
