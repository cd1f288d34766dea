package io.qiantou.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * Terms of what a store keeps about itself: which graphs it holds, their hashes, and the counts
 * that reports would otherwise make anew each time.
 *
 * <p>They stand in the database's own default graph, which no query sees as such (a query's default
 * graph is the union of the named graphs), which is in no export and which a report asks by {@code
 * GRAPH <urn:x-arq:DefaultGraph>}. They are no part of the ontology: another version may keep
 * others.
 */
final class Kept {
  private static final String NS = "urn:qiantou:kept:";

  /** The graph that holds all this. */
  static final Node GRAPH = Quad.defaultGraphIRI;

  /** The store itself: subject of what is true of all graphs together. */
  static final Node STORE = term("store");

  /** Of the store: the version of what is kept ({@link Ledger#FORMAT}). */
  static final Node FORMAT = term("format");

  /** Of a graph: the hash of its content. */
  static final Node HASH = term("hash");

  /** Of a graph: the hash of what it was made of, where that is known before it is made. */
  static final Node SOURCE = term("source");

  /** Of a graph and of the store: statements. */
  static final Node STATEMENTS = term("statements");

  /** Of the store: graphs. */
  static final Node GRAPHS = term("graphs");

  /** Of the store: policy documents. */
  static final Node DOCUMENTS = term("documents");

  /** Of the store, of a document, of a role: measures. */
  static final Node MEASURES = term("measures");

  /** Of an agency: measures in which it has a part, whatever the role. */
  static final Node PARTS = term("parts");

  /** Of an agency: measures that it leads. */
  static final Node LEADS = term("leads");

  /** Of an agency: measures that it answers for. */
  static final Node RESPONSIBLE = term("responsible");

  /** Of an agency: measures that it supports. */
  static final Node SUPPORTS = term("supports");

  /** Of a role: responsibilities. */
  static final Node RESPONSIBILITIES = term("responsibilities");

  /** Of the store: measures proper in which no agency has a part. */
  static final Node WITHOUT_AGENCY = term("withoutAgency");

  /** Of the store: targets. */
  static final Node TARGETS = term("targets");

  /** Of the store: deadlines without a day. */
  static final Node OPEN_DEADLINES = term("openDeadlines");

  /** Of the store: statements that a measure applies in a region. */
  static final Node SCOPES = term("scopes");

  /** Of the store: statements that a measure is tried out in a region. */
  static final Node PILOTS = term("pilots");

  /** Of a region: measures that apply in it or are tried out there. */
  static final Node PLACED = term("placed");

  /**
   * Of an agency: a name that graphs of documents give it. In how many of them it stands is counted
   * by {@link #GRAPHS} of {@link #naming}: the name of one that a thousand documents name is one
   * look then and not a thousand.
   */
  static final Node NAME = term("name");

  /** All that is a number. */
  static final List<Node> COUNTERS =
      List.of(
          STATEMENTS,
          GRAPHS,
          DOCUMENTS,
          MEASURES,
          PARTS,
          LEADS,
          RESPONSIBLE,
          SUPPORTS,
          RESPONSIBILITIES,
          WITHOUT_AGENCY,
          TARGETS,
          OPEN_DEADLINES,
          SCOPES,
          PILOTS,
          PLACED);

  private Kept() {}

  /** That an agency has a name: what the graphs that say so are counted of. */
  static Node naming(Node agency, Node name) {
    String said =
        agency.getURI() + "\n" + name.getLiteralLexicalForm() + "@" + name.getLiteralLanguage();
    return term("naming/" + UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)));
  }

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
