package io.qiantou.export;

import io.qiantou.model.QiantouException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.rio.RDFFormat;

/**
 * The RDF formats that the program writes. {@code RdfFormat.of("nquads").extension()} is {@code
 * nq}, and {@code RdfFormat.of("nq")} is the same format.
 */
@SuppressWarnings("ImmutableEnumChecker") // RDFFormat is immutable and does not say so
public enum RdfFormat {
  /** For people; drops graph names. */
  TURTLE("turtle", "ttl", RDFFormat.TURTLE),
  /** Turtle with named graphs. */
  TRIG("trig", "trig", RDFFormat.TRIG),
  /** One statement a line; drops graph names. */
  NTRIPLES("ntriples", "nt", RDFFormat.NTRIPLES),
  /** One statement a line with its graph; for machines, diffs and sums. */
  NQUADS("nquads", "nq", RDFFormat.NQUADS),
  /** For programs that know JSON, with the keys of {@code ontology/context.jsonld}. */
  JSONLD("jsonld", "jsonld", RDFFormat.JSONLD),
  /** For older programs; drops graph names. XML has no way to write control characters. */
  RDFXML("rdfxml", "rdf", RDFFormat.RDFXML),
  /** Notation3, of which only what Turtle has too is written; drops graph names. */
  N3("n3", "n3", RDFFormat.N3),
  /** Triples in XML, with named graphs. */
  TRIX("trix", "trix", RDFFormat.TRIX),
  /** RDF4J's binary format, with named graphs. */
  BINARY("binary", "brf", RDFFormat.BINARY);

  private final String notation;
  private final String extension;
  private final RDFFormat rio;

  RdfFormat(String notation, String extension, RDFFormat rio) {
    this.notation = notation;
    this.extension = extension;
    this.rio = rio;
  }

  /** The word of the command line. */
  public String notation() {
    return notation;
  }

  /** E.g. {@code text/turtle}. */
  public String mediaType() {
    return rio.getDefaultMIMEType();
  }

  /** Of file names, without a dot. */
  public String extension() {
    return extension;
  }

  /** False where all graphs flow into one. */
  public boolean keepsGraphNames() {
    return rio.supportsContexts();
  }

  /** False where not every character can be written: XML has none below U+0020 but three. */
  boolean isXml() {
    return this == RDFXML || this == TRIX;
  }

  /** All notations, as messages list them. */
  public static String notations() {
    return Arrays.stream(values()).map(RdfFormat::notation).collect(Collectors.joining(", "));
  }

  /** The format with this notation or extension. */
  public static Optional<RdfFormat> find(String word) {
    return Arrays.stream(values())
        .filter(format -> format.notation.equals(word) || format.extension.equals(word))
        .findFirst();
  }

  /**
   * The format with this notation or extension.
   *
   * @throws QiantouException where there is none; the message lists them
   */
  public static RdfFormat of(String word) {
    return find(word)
        .orElseThrow(() -> new QiantouException("format \"" + word + "\": one of " + notations()));
  }

  RDFFormat rio() {
    return rio;
  }
}
