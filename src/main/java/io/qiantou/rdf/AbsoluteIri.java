package io.qiantou.rdf;

import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** Whether a text is an absolute IRI; apart from {@link Iris}, which needs nothing of Jena else. */
final class AbsoluteIri {
  private AbsoluteIri() {}

  static boolean is(String iri) {
    try {
      IRIx parsed = IRIx.create(iri);
      return parsed.isAbsolute() && !parsed.hasViolations();
    } catch (IRIException e) {
      return false;
    }
  }
}
