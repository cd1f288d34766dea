package io.qiantou.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.jspecify.annotations.Nullable;

/**
 * N-Triples and N-Quads: {@code <…/一/四> <…#heading> "改进监管"@zh <…/graph/国示-2031-7> .}
 *
 * <p>Of its own and not RDF4J's, which takes three times as long: subjects, predicates and agencies
 * recur, so each is put into bytes once, and a statement is mostly a copy of four arrays. The bytes
 * are those that RDF 1.1 N-Triples calls canonical.
 */
final class LineSink implements RdfSink {
  private static final int KEPT = 4096;
  private static final int FULL = 1 << 16;
  private static final byte[] END = {' ', '.', '\n'};

  private final OutputStream out;
  private final boolean withGraphs;
  private final TermBytes bytes = new TermBytes();
  private final TermBytes scratch = new TermBytes();
  private final Map<Node, byte[]> kept = new HashMap<>();
  private byte[] ending = END;
  private @Nullable Node lastSubject;
  private byte[] subject = END;

  LineSink(OutputStream out, boolean withGraphs) {
    this.out = out;
    this.withGraphs = withGraphs;
  }

  @Override
  public void begin() {
    // Lines have no head.
  }

  @Override
  public void graph(Optional<Node> name) {
    if (withGraphs && name.isPresent()) {
      scratch.clear();
      scratch.put(' ');
      resource(name.get(), scratch);
      scratch.put(END);
      ending = scratch.copy();
    } else {
      ending = END;
    }
  }

  @Override
  public void statement(Triple triple) throws IOException {
    Node node = triple.getSubject();
    if (!node.equals(lastSubject)) {
      lastSubject = node;
      scratch.clear();
      resource(node, scratch);
      subject = scratch.copy();
    }
    bytes.put(subject);
    bytes.put(' ');
    bytes.put(kept(triple.getPredicate()));
    bytes.put(' ');
    Node object = triple.getObject();
    if (object.isLiteral()) {
      literal(object);
    } else {
      bytes.put(kept(object));
    }
    bytes.put(ending);
    if (bytes.size() > FULL) {
      bytes.moveTo(out);
    }
  }

  @Override
  public void end() throws IOException {
    bytes.moveTo(out);
    out.flush();
  }

  private byte[] kept(Node node) {
    byte[] known = kept.get(node);
    if (known != null) {
      return known;
    }
    if (kept.size() >= KEPT) {
      kept.clear();
    }
    scratch.clear();
    resource(node, scratch);
    byte[] made = scratch.copy();
    kept.put(node, made);
    return made;
  }

  private static void resource(Node node, TermBytes to) {
    if (node.isURI()) {
      to.put('<');
      to.iri(node.getURI());
      to.put('>');
    } else if (node.isBlank()) {
      to.put('_');
      to.put(':');
      to.iri(NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel()));
    } else {
      throw Terms.unknown(node);
    }
  }

  private void literal(Node literal) {
    bytes.put('"');
    bytes.string(literal.getLiteralLexicalForm());
    bytes.put('"');
    String language = literal.getLiteralLanguage();
    if (!language.isEmpty()) {
      bytes.put('@');
      bytes.iri(Terms.language(literal));
    } else if (!XSDDatatype.XSDstring.equals(literal.getLiteralDatatype())) {
      bytes.put('^');
      bytes.put('^');
      bytes.put('<');
      bytes.iri(literal.getLiteralDatatypeURI());
      bytes.put('>');
    }
  }
}
