package io.qiantou.model;

import io.qiantou.text.Span;
import java.util.Optional;

/**
 * Something in an input that was not understood or could not be used. A value, no exception: the
 * rest of the input goes on.
 *
 * @param severity how bad it is
 * @param code permanent short name of the kind of problem, e.g. {@code encoding.broken}
 * @param message what, which value, what was expected; for people
 * @param source name of the input file
 * @param span where in the source, if it has a place
 */
public record Problem(
    Severity severity, String code, String message, String source, Optional<Span> span) {

  /** How bad a problem is. */
  public enum Severity {
    /** The input could not be used at all. */
    ERROR,
    /** Something was left out. */
    WARNING,
    /** Worth knowing. */
    NOTE
  }

  /** A problem of a whole input that could not be used. */
  public static Problem error(String code, String message, String source) {
    return new Problem(Severity.ERROR, code, message, source, Optional.empty());
  }

  /** A problem at a place. */
  public static Problem warning(String code, String message, String source, Span span) {
    return new Problem(Severity.WARNING, code, message, source, Optional.of(span));
  }
}
