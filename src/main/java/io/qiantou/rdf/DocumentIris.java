package io.qiantou.rdf;

import io.qiantou.model.Measure;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Section;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * IRIs of one document and of its parts: {@code new Iris().of(document).measure(measure)} is {@code
 * https://w3id.org/qiantou/id/document/国发-2021-12/三/四} for the measure with path {@code 三, （四）}.
 *
 * <p>Each element of the path is a printed number without brackets and punctuation. A part without
 * a number ({@code ¶n}) takes the first 24 letters of its heading instead, so that its IRI outlives
 * a better reading of the paragraphs before it. Where two parts of a document would be one IRI, the
 * later one adds {@code ~} and its heading.
 */
public final class DocumentIris {
  private static final int HEADING_LETTERS = 24;

  private final String document;
  private final String graph;
  private final String source;
  private final List<Part> parts;
  private final List<String> partIris;
  private final Map<Object, String> byUnit = new HashMap<>();

  DocumentIris(Iris iris, PolicyDocument document) {
    this.document = iris.document(document.head());
    this.graph = iris.graph(document.head());
    this.source = iris.source(document.source());
    this.parts = Part.of(document);
    this.partIris = new ArrayList<>(parts.size());
    Map<List<String>, String> headings = new HashMap<>();
    parts.forEach(part -> headings.putIfAbsent(part.path(), part.heading()));
    UniqueIris unique = new UniqueIris();
    for (Part part : parts) {
      String iri =
          unique.claim(
              this.document + "/" + localName(part, headings),
              Slug.of(part.heading(), HEADING_LETTERS));
      partIris.add(iri);
      part.section().ifPresent(section -> byUnit.putIfAbsent(section, iri));
      part.measure().ifPresent(measure -> byUnit.putIfAbsent(measure, iri));
    }
  }

  /** IRI of the document. */
  public String document() {
    return document;
  }

  /** Name of the document's graph. */
  public String graph() {
    return graph;
  }

  /** IRI of the file that the document was read from. */
  public String source() {
    return source;
  }

  /**
   * IRI of a measure of the document.
   *
   * @throws IllegalArgumentException where it is a measure of another
   */
  public String measure(Measure measure) {
    return known(measure, measure.path());
  }

  /**
   * IRI of a section of the document.
   *
   * @throws IllegalArgumentException where it is a section of another
   */
  public String section(Section section) {
    return known(section, section.path());
  }

  /** The parts in reading order. */
  List<Part> parts() {
    return parts;
  }

  /** IRI of the part at this position. */
  String part(int position) {
    return partIris.get(position - 1);
  }

  /** IRI of the last part that begins before {@code span}; empty where none does. */
  Optional<String> before(Span span) {
    int found =
        Collections.binarySearch(
            parts.stream().map(part -> part.span().start()).toList(), span.start());
    int place = found >= 0 ? found + 1 : -found - 1;
    return place == 0 ? Optional.empty() : Optional.of(part(place));
  }

  private String known(Object unit, List<String> path) {
    String iri = byUnit.get(unit);
    if (iri == null) {
      throw new IllegalArgumentException(path + " is no part of " + document);
    }
    return iri;
  }

  private static String localName(Part part, Map<List<String>, String> headings) {
    List<String> names = new ArrayList<>();
    List<String> path = part.path();
    for (int depth = 0; depth < path.size(); depth++) {
      boolean own = depth == path.size() - 1;
      String heading = own ? part.heading() : headings.getOrDefault(path.subList(0, depth + 1), "");
      String name = element(path.get(depth), heading);
      if (own || !name.isEmpty()) {
        names.add(Iris.orName(name, path.get(depth)));
      }
    }
    return String.join("/", names);
  }

  private static String element(String number, String heading) {
    String name = number.startsWith("¶") ? "" : Slug.of(number, HEADING_LETTERS);
    return name.isEmpty() ? Slug.of(heading, HEADING_LETTERS) : name;
  }
}
