package io.qiantou.export;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The prefixes that files begin with, by name: {@code eli}, {@code qt}, {@code skos}. */
final class Prefixes {
  static final SortedMap<String, String> ALL = Collections.unmodifiableSortedMap(all());

  private Prefixes() {}

  private static SortedMap<String, String> all() {
    SortedMap<String, String> all = new TreeMap<>();
    all.put("dcat", "http://www.w3.org/ns/dcat#");
    all.put("dcterms", "http://purl.org/dc/terms/");
    all.put("eli", "http://data.europa.eu/eli/ontology#");
    all.put("foaf", "http://xmlns.com/foaf/0.1/");
    all.put("geo", "http://www.opengis.net/ont/geosparql#");
    all.put("oa", "http://www.w3.org/ns/oa#");
    all.put("org", "http://www.w3.org/ns/org#");
    all.put("owl", "http://www.w3.org/2002/07/owl#");
    all.put("prov", "http://www.w3.org/ns/prov#");
    all.put("qb", "http://purl.org/linked-data/cube#");
    all.put("qt", "https://w3id.org/qiantou/ontology#");
    all.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    all.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    all.put("schema", "https://schema.org/");
    all.put("sh", "http://www.w3.org/ns/shacl#");
    all.put("skos", "http://www.w3.org/2004/02/skos/core#");
    all.put("void", "http://rdfs.org/ns/void#");
    all.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return all;
  }
}
