package io.qiantou.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * A number for what a graph says: two graphs that say the same have the same, in whatever order
 * their statements come.
 *
 * <p>Example: {@code GraphHash.of(graph).hex()} is {@code 9f3c…}, 32 digits. It is the sum of 128
 * bits of each statement's SHA-256, so that statements can be added one by one.
 *
 * <p>The trap: blank nodes count as one and the same. Where {@link #named} is false, equal hashes
 * are a hint and no proof.
 */
final class GraphHash {
  private final MessageDigest digest = sha256();
  private long high;
  private long low;
  private long statements;
  private boolean named = true;

  /** The hash of all of {@code graph}. */
  static GraphHash of(Graph graph) {
    GraphHash hash = new GraphHash();
    Iterator<Triple> triples = graph.find();
    while (triples.hasNext()) {
      hash.add(triples.next());
    }
    return hash;
  }

  /** One more statement; the caller sees to it that none comes twice. */
  void add(Triple triple) {
    take(triple.getSubject());
    take(triple.getPredicate());
    take(triple.getObject());
    byte[] sum = digest.digest();
    long lowPart = number(sum, 8);
    low += lowPart;
    high += number(sum, 0) + (Long.compareUnsigned(low, lowPart) < 0 ? 1 : 0);
    statements++;
  }

  /** Statements that were added. */
  long statements() {
    return statements;
  }

  /** Whether no statement has a blank node. */
  boolean named() {
    return named;
  }

  /** 32 digits. */
  String hex() {
    HexFormat format = HexFormat.of();
    return format.toHexDigits(high) + format.toHexDigits(low);
  }

  /** A node so that no two give the same bytes one behind the other. */
  private void take(Node node) {
    if (node.isURI()) {
      take('<', node.getURI());
    } else if (node.isLiteral()) {
      take('"', node.getLiteralLexicalForm());
      take('@', node.getLiteralLanguage());
      take('^', node.getLiteralDatatypeURI());
    } else {
      named &= !node.isBlank();
      take('_', node.isBlank() ? "" : node.toString());
    }
  }

  private void take(char kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = bytes.length;
    digest.update((byte) kind);
    for (int shift = 24; shift >= 0; shift -= 8) {
      digest.update((byte) (length >>> shift));
    }
    digest.update(bytes);
  }

  private static long number(byte[] bytes, int from) {
    long number = 0;
    for (int i = from; i < from + 8; i++) {
      number = number << 8 | (bytes[i] & 0xff);
    }
    return number;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
