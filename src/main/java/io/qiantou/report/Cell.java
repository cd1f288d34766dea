package io.qiantou.report;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/**
 * A value in a table: {@code new Cell("2021-08-02", Cell.Kind.DATE)}.
 *
 * @param text its words; empty where there is no value
 * @param kind what they are
 */
public record Cell(String text, Kind kind) {
  private static final Cell NONE = new Cell("", Kind.NONE);

  /** What a cell holds. */
  public enum Kind {
    /** No value. */
    NONE,
    /** Words. */
    TEXT,
    /** A number in XML Schema's notation. */
    NUMBER,
    /** A date, {@code 2021-08-02}. */
    DATE,
    /** An IRI. */
    LINK
  }

  /** No value. */
  public static Cell none() {
    return NONE;
  }

  /** Words. */
  public static Cell text(String words) {
    return new Cell(words, Kind.TEXT);
  }

  /** The value of a variable; without one (Jena says null) {@link #none}. */
  static Cell of(@Nullable Node node) {
    if (node == null) {
      return NONE;
    }
    if (node.isURI()) {
      return new Cell(node.getURI(), Kind.LINK);
    }
    if (!node.isLiteral()) {
      return text(node.toString());
    }
    String words = node.getLiteralLexicalForm();
    if (node.getLiteralDatatype().equals(XSDDatatype.XSDdate)) {
      return new Cell(words, Kind.DATE);
    }
    return new Cell(words, NodeValue.makeNode(node).isNumber() ? Kind.NUMBER : Kind.TEXT);
  }

  /** True for a date. */
  public boolean isDate() {
    return kind == Kind.DATE;
  }

  /** True for a number. */
  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  /** True where there is a value. */
  public boolean isPresent() {
    return kind != Kind.NONE;
  }
}
