package io.qiantou.server;

import io.qiantou.report.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Makes addresses for templates, in the language of the page: {@code {{ links.to(row.agency) }}},
 * {@code {{ links.search("lead", row.agency) }}}.
 */
public final class PageLinks {
  private final Addresses addresses;
  private final Language language;

  PageLinks(Addresses addresses, Language language) {
    this.addresses = addresses;
    this.language = language;
  }

  /** The page of what an IRI names. */
  public String to(String iri) {
    return addresses.of(iri, "lang=" + language.tag());
  }

  /** What an IRI names, as RDF: {@code turtle, jsonld, rdfxml, ntriples}. */
  public String data(String iri, String format) {
    return addresses.of(iri, "format=" + format);
  }

  /** The part of an IRI behind its {@code #}; empty where there is none. */
  public String fragment(String iri) {
    int hash = iri.indexOf('#');
    return hash < 0 ? "" : iri.substring(hash + 1);
  }

  /** The measures of which {@code value} is the {@code facet}. */
  public String search(String facet, String value) {
    return "/search?" + facet + "=" + word(value) + "&lang=" + language.tag();
  }

  /** Words as the value of a parameter. */
  public String word(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
