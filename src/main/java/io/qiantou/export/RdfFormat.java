package io.qiantou.export;

import io.qiantou.model.QiantouException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.rio.RDFFormat;

/**
 * The RDF formats that the program writes; another one is a line here and its Rio module in the
 * build. {@code RdfFormat.of("nquads").extension()} is {@code nq}.
 */
@SuppressWarnings("ImmutableEnumChecker") // RDFFormat is immutable and does not say so
public enum RdfFormat {
  /** For people; drops graph names. */
  TURTLE("turtle", RDFFormat.TURTLE),
  /** Turtle with named graphs. */
  TRIG("trig", RDFFormat.TRIG),
  /** One statement a line with its graph; for machines, diffs and sums. */
  NQUADS("nquads", RDFFormat.NQUADS);

  private final String notation;
  private final RDFFormat rio;

  RdfFormat(String notation, RDFFormat rio) {
    this.notation = notation;
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
    return rio.getDefaultFileExtension();
  }

  /** False where all graphs flow into one. */
  public boolean keepsGraphNames() {
    return rio.supportsContexts();
  }

  /**
   * The format with this notation.
   *
   * @throws QiantouException where there is none; the message lists them
   */
  public static RdfFormat of(String notation) {
    for (RdfFormat format : values()) {
      if (format.notation.equals(notation)) {
        return format;
      }
    }
    String allowed =
        Arrays.stream(values()).map(RdfFormat::notation).collect(Collectors.joining(", "));
    throw new QiantouException("format \"" + notation + "\": one of " + allowed);
  }

  RDFFormat rio() {
    return rio;
  }
}
