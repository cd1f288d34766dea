package io.qiantou.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of {@code /sparql}, in one of the three ways of the SPARQL 1.1 protocol: an
 * address, a form, a query as the body.
 *
 * @param query its text; absent where the service itself is asked about
 * @param parameters all others, with all their values
 */
record SparqlRequest(Optional<String> query, Map<String, List<String>> parameters) {
  /** The longest query. */
  static final int LONGEST = 1 << 20;

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";
  private static final String UPDATE = "application/sparql-update";

  /**
   * Reads it.
   *
   * @throws Refusal where it is none of the three, or asks for an update
   */
  static SparqlRequest of(HttpServletRequest request) throws IOException {
    Map<String, List<String>> parameters = decoded(String.valueOf(request.getQueryString()));
    if (request.getQueryString() == null) {
      parameters.clear();
    }
    Optional<String> body = Optional.empty();
    if (request.getMethod().equals("POST")) {
      String type = mediaType(request);
      if (type.equals(UPDATE)) {
        throw update();
      }
      if (type.equals(FORM)) {
        decoded(body(request))
            .forEach(
                (name, all) ->
                    parameters.computeIfAbsent(name, n -> new ArrayList<>()).addAll(all));
      } else if (type.equals(QUERY)) {
        body = Optional.of(body(request));
      } else {
        throw new Refusal(
            415, "Content-Type \"" + type + "\": " + FORM + " or " + QUERY + " was expected");
      }
    }
    if (parameters.containsKey("update")) {
      throw update();
    }
    return new SparqlRequest(one(parameters, body), parameters);
  }

  private static Optional<String> one(Map<String, List<String>> parameters, Optional<String> body) {
    List<String> queries = new ArrayList<>();
    body.ifPresent(queries::add);
    @Nullable List<String> named = parameters.remove("query");
    queries.addAll(named == null ? List.of() : named);
    if (queries.size() > 1) {
      throw new Refusal(400, queries.size() + " queries; one was expected");
    }
    return queries.stream().findFirst();
  }

  private static Refusal update() {
    return new Refusal(
        400,
        "只读 / read only: this endpoint takes no update; documents are written through /documents");
  }

  private static String mediaType(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType());
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static String body(HttpServletRequest request) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new Refusal(413, "a query of more than " + LONGEST + " bytes");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Map<String, List<String>> decoded(String form) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    try {
      for (String pair : form.split("&", -1)) {
        if (!pair.isEmpty()) {
          String[] parts = pair.split("=", 2);
          values
              .computeIfAbsent(text(parts[0]), name -> new ArrayList<>())
              .add(parts.length > 1 ? text(parts[1]) : "");
        }
      }
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "a parameter is not percent-encoded: " + e.getMessage(), e);
    }
    return values;
  }

  private static String text(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }

  /** All values of a parameter. */
  List<String> all(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  /** The first value of the first of these parameters that there is. */
  Optional<String> first(String... names) {
    for (String name : names) {
      for (String value : all(name)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
