package io.qiantou.server;

import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/**
 * A form of an answer: {@code csv} is {@code text/csv}.
 *
 * @param name as {@code format=} names it
 * @param mediaType as {@code Accept} names it
 * @param lang how Jena writes it
 */
record AnswerFormat(String name, String mediaType, RDFFormat lang) {
  /** For rows and for yes or no; the first where the client does not say. */
  static final List<AnswerFormat> ROWS =
      List.of(
          of("json", "application/sparql-results+json", ResultSetLang.RS_JSON),
          of("xml", "application/sparql-results+xml", ResultSetLang.RS_XML),
          of("csv", "text/csv", ResultSetLang.RS_CSV),
          of("tsv", "text/tab-separated-values", ResultSetLang.RS_TSV));

  /** For graphs. */
  static final List<AnswerFormat> GRAPHS =
      List.of(
          new AnswerFormat("turtle", "text/turtle", RDFFormat.TURTLE_BLOCKS),
          new AnswerFormat("ntriples", "application/n-triples", RDFFormat.NTRIPLES_UTF8),
          new AnswerFormat("jsonld", "application/ld+json", RDFFormat.JSONLD_PLAIN),
          new AnswerFormat("rdfxml", "application/rdf+xml", RDFFormat.RDFXML_PLAIN));

  private static AnswerFormat of(String name, String mediaType, Lang lang) {
    return new AnswerFormat(name, mediaType, new RDFFormat(lang));
  }

  /** The forms in which {@code query} can be answered. */
  static List<AnswerFormat> of(Query query) {
    return query.isSelectType() || query.isAskType() ? ROWS : GRAPHS;
  }

  /** The one of this name or media type. */
  static Optional<AnswerFormat> named(List<AnswerFormat> formats, String wanted) {
    return formats.stream()
        .filter(format -> format.name.equals(wanted) || format.mediaType.equals(wanted))
        .findFirst();
  }

  /**
   * The one that an {@code Accept} header likes best; of equals the first of the list.
   *
   * @param accept empty for whatever there is
   */
  static Optional<AnswerFormat> accepted(List<AnswerFormat> formats, String accept) {
    if (accept.isBlank()) {
      return Optional.of(formats.get(0));
    }
    MediaType[] offers =
        formats.stream()
            .map(format -> MediaType.create(format.mediaType))
            .toArray(MediaType[]::new);
    // application/json and application/xml are what programs ask for that know no better.
    String plain =
        accept
            .replace("application/json", "application/sparql-results+json")
            .replace("application/xml", "application/sparql-results+xml");
    MediaType best = AcceptList.match(new AcceptList(plain), AcceptList.create(offers));
    return best == null ? Optional.empty() : named(formats, best.getContentTypeStr());
  }

  /** With its charset, as {@code Content-Type} says it. */
  String contentType() {
    return mediaType + (mediaType.startsWith("text/") ? "; charset=utf-8" : "");
  }
}
