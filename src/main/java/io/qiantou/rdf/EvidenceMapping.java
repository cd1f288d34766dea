package io.qiantou.rdf;

import io.qiantou.text.CodePoints;
import io.qiantou.text.SourceText;
import io.qiantou.text.Span;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;

/**
 * Quotations as Web Annotation resources (依据): the file, the place in code points, the exact words
 * with those before and after them.
 *
 * <p>The IRI is that of what the quotation stands under with {@code #at-<first 8 digits of the
 * file's hash>-<start>-<end>}: two facts that rest on the same words share it, and the same
 * document read from another file has evidence of its own beside it.
 */
final class EvidenceMapping {
  private static final int CONTEXT = 24;

  private final SourceText source;
  private final Node sourceNode;
  private final CodePoints codePoints;
  private final Triples triples;
  private final Set<String> written = new HashSet<>();

  EvidenceMapping(SourceText source, Node sourceNode, CodePoints codePoints, Triples triples) {
    this.source = source;
    this.sourceNode = sourceNode;
    this.codePoints = codePoints;
    this.triples = triples;
  }

  /** The evidence for {@code span}, named under {@code owner}. */
  Node map(String owner, Span span) {
    Span points = codePoints.of(span);
    String place = place(points);
    Node evidence = Triples.iri(owner + "#at-" + place);
    if (!written.add(evidence.getURI())) {
      return evidence;
    }
    Node position = Triples.iri(owner + "#position-" + place);
    Node quote = Triples.iri(owner + "#quote-" + place);
    triples
        .type(evidence, OA.SpecificResource.asNode())
        .add(evidence, OA.hasSource.asNode(), sourceNode)
        .add(evidence, OA.hasSelector.asNode(), position)
        .add(evidence, OA.hasSelector.asNode(), quote)
        .type(position, OA.TextPositionSelector.asNode())
        .offset(position, OA.start.asNode(), points.start())
        .offset(position, OA.end.asNode(), points.end())
        .type(quote, OA.TextQuoteSelector.asNode())
        .string(quote, OA.exact.asNode(), words(span))
        .string(quote, OA.prefix.asNode(), before(span.start()))
        .string(quote, OA.suffix.asNode(), after(span.end()));
    return evidence;
  }

  /**
   * The name of the words at {@code span} themselves, under {@code owner}: with {@code #passage-}
   * and the place that their evidence has.
   */
  Node passage(String owner, Span span) {
    return Triples.iri(owner + "#passage-" + place(codePoints.of(span)));
  }

  private String place(Span points) {
    return source.sha256().substring(0, 8) + "-" + points.start() + "-" + points.end();
  }

  /** The exact words of {@code span}. */
  String words(Span span) {
    return source.quote(span);
  }

  private String before(int end) {
    int start = Math.max(0, end - CONTEXT);
    return source.text().substring(insidePair(start) ? start + 1 : start, end);
  }

  private String after(int start) {
    int end = Math.min(source.text().length(), start + CONTEXT);
    return source.text().substring(start, insidePair(end) ? end - 1 : end);
  }

  /** True where a cut at {@code offset} would halve a character beyond the basic plane. */
  private boolean insidePair(int offset) {
    return offset > 0
        && offset < source.text().length()
        && Character.isLowSurrogate(source.text().charAt(offset))
        && Character.isHighSurrogate(source.text().charAt(offset - 1));
  }
}
