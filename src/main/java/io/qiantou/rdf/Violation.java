package io.qiantou.rdf;

import org.apache.jena.shacl.validation.ReportEntry;

/**
 * Something that a shape asks for and a graph lacks: {@code <document/国发-2021-12/一> qt:kind:
 * 措施须有一个种类…… / A measure has one kind…}.
 *
 * @param focus what is at fault: an IRI, or a blank node's label
 * @param path the property, e.g. {@code qt:kind}; empty where the fault is the node itself
 * @param value the offending value; empty where something is missing
 * @param chinese what is asked for, in Chinese
 * @param english what is asked for, in English
 * @param entry the same as the validator reports it
 */
public record Violation(
    String focus, String path, String value, String chinese, String english, ReportEntry entry) {

  /** IRI of the shape: {@code https://w3id.org/qiantou/ontology/shapes#Measure-kind}. */
  public String shape() {
    return String.valueOf(entry.source());
  }

  /** One line for people. */
  @Override
  public String toString() {
    String where = path.isEmpty() ? focus : focus + " " + path;
    String what = value.isEmpty() ? "" : " (" + value + ")";
    return where + what + ": " + chinese + " / " + english;
  }
}
