package io.qiantou.server;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Where on this service an IRI is looked at, and which IRI an address means: {@code
 * /id/document/%E5%9B%BD…} stands for {@code <base>document/国…}, whatever the host is called.
 *
 * <p>Characters beyond ASCII are percent-encoded in addresses and stand as they are in IRIs; a
 * percent sign in an IRI stays one.
 */
final class Addresses {
  static final String PATH = "/id/";

  private static final String ONTOLOGY = "https://w3id.org/qiantou/ontology#";
  private static final String PLAIN = "-._~!$&'()*+,;=:@/%";

  private final String base;

  /**
   * Below a base.
   *
   * @param base how the project's IRIs begin, with a slash at the end
   */
  Addresses(String base) {
    this.base = base;
  }

  /** The IRI that a request below {@link #PATH} means. */
  String iri(HttpServletRequest request) {
    return base + decoded(request.getRequestURI().substring(PATH.length()));
  }

  /**
   * The address of {@code iri}: a path of this service for its own, the IRI itself for what lies
   * elsewhere on the web, and nothing for what no browser should open.
   *
   * @param query parameters, encoded; may be empty
   */
  String of(String iri, String query) {
    if (iri.startsWith(base)) {
      return local(PATH, iri.substring(base.length()), query);
    }
    if (iri.startsWith(ONTOLOGY)) {
      return local("/ontology", iri.substring(ONTOLOGY.length() - 1), query);
    }
    return iri.startsWith("http://") || iri.startsWith("https://") ? iri : "";
  }

  private static String local(String start, String rest, String query) {
    int hash = rest.indexOf('#');
    String path = hash < 0 ? rest : rest.substring(0, hash);
    String fragment = hash < 0 ? "" : "#" + encoded(rest.substring(hash + 1));
    return start + encoded(path) + (query.isEmpty() ? "" : "?" + query) + fragment;
  }

  /** With all escaped that an address cannot hold. */
  static String encoded(String words) {
    StringBuilder out = new StringBuilder();
    for (byte b : words.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (b & 0xff);
      if (letter < 0x80 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0)) {
        out.append(letter);
      } else {
        out.append('%').append(HexFormat.of().toHexDigits(b).toUpperCase(Locale.ROOT));
      }
    }
    return out.toString();
  }

  /** Escapes of characters beyond ASCII as these characters; those of ASCII stay. */
  private static String decoded(String path) {
    byte[] bytes = new byte[path.length()];
    int length = 0;
    for (int i = 0; i < path.length(); i++) {
      int escaped = escape(path, i);
      if (escaped >= 0x80) {
        bytes[length++] = (byte) escaped;
        i += 2;
      } else {
        bytes[length++] = (byte) path.charAt(i);
      }
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /** The byte that an escape at {@code i} stands for; -1 where none is. */
  private static int escape(String path, int i) {
    if (path.charAt(i) != '%' || i + 3 > path.length()) {
      return -1;
    }
    int high = Character.digit(path.charAt(i + 1), 16);
    int low = Character.digit(path.charAt(i + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
