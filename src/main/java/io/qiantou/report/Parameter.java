package io.qiantou.report;

import io.qiantou.model.QiantouException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/**
 * Something that a report can be asked with: {@code agency (string, optional)}.
 *
 * @param name the query's variable, without {@code ?}
 * @param type what a value must be
 * @param required whether the report answers nothing without it
 * @param fallback the value where none is given; {@code today} for a date is the day it is then
 * @param label what it is, for people
 * @param options the values that it can have; none where it can have any
 * @param names the query of {@code queries/pages} whose first column has names to choose from
 */
public record Parameter(
    String name,
    Type type,
    boolean required,
    Optional<String> fallback,
    Label label,
    List<Option> options,
    Optional<String> names) {

  private static final String TODAY = "today";

  /** Copies the options. */
  public Parameter {
    options = List.copyOf(options);
  }

  /** What a value must be. */
  public enum Type {
    /** Words. */
    STRING("some words"),
    /** Words that are looked for in a text, by themselves or by others that mean the same. */
    WORDS("some words"),
    /** A whole number. */
    INTEGER("a whole number such as 2025"),
    /** A date. */
    DATE("a date such as 2025-12-31"),
    /** An absolute IRI. */
    IRI("an absolute IRI such as https://w3id.org/qiantou/id/agency/customs");

    private final String expected;

    Type(String expected) {
      this.expected = expected;
    }

    /** As it stands in the head of a report: {@code string}. */
    public String keyword() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** True where without a value the day counts on which it is asked. */
  public boolean isToday() {
    return type == Type.DATE && fallback.equals(Optional.of(TODAY));
  }

  /** What counts where no value is given; another day each day where it {@link #isToday}. */
  Optional<String> usual() {
    return isToday() ? Optional.of(LocalDate.now(ZoneId.systemDefault()).toString()) : fallback;
  }

  /**
   * {@code words} as an RDF term of the parameter's type.
   *
   * @throws QiantouException where they are none
   */
  Node value(String words) {
    return switch (type) {
      case STRING, WORDS -> NodeFactory.createLiteralString(words);
      case INTEGER -> literal(words, XSDDatatype.XSDinteger);
      case DATE -> literal(words, XSDDatatype.XSDdate);
      case IRI -> NodeFactory.createURI(absolute(words));
    };
  }

  private Node literal(String words, RDFDatatype datatype) {
    if (!datatype.isValid(words)) {
      throw unfit(words);
    }
    return NodeFactory.createLiteralDT(words, datatype);
  }

  private String absolute(String words) {
    try {
      if (IRIx.create(words).isReference()) {
        return words;
      }
    } catch (IRIException e) {
      throw unfit(words);
    }
    throw unfit(words);
  }

  private QiantouException unfit(String words) {
    return new WrongCallException(
        "参数 / parameter " + name + " = \"" + words + "\": " + type.expected + " was expected");
  }
}
