package io.qiantou.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The parameters of a page's address, for templates: {@code ?{{ address.with("lead", iri) }}}.
 * Another choice begins at the first page again.
 */
public final class PageAddress {
  private static final String PAGE = "page";

  private final Map<String, String> parameters;

  PageAddress(Map<String, String> parameters) {
    this.parameters = new LinkedHashMap<>(parameters);
  }

  /** As they are. */
  public String all() {
    return joined(parameters);
  }

  /** With another value of one. */
  public String with(String name, Object value) {
    Map<String, String> other = new LinkedHashMap<>(parameters);
    if (!name.equals(PAGE)) {
      other.remove(PAGE);
    }
    other.put(name, String.valueOf(value));
    return joined(other);
  }

  /** Without one. */
  public String without(String name) {
    Map<String, String> other = new LinkedHashMap<>(parameters);
    other.remove(PAGE);
    other.remove(name);
    return joined(other);
  }

  private static String joined(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .filter(entry -> !entry.getValue().isBlank())
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
