package io.qiantou.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The YAML head of a re-published page: lines between two {@code ---} at the top of the file.
 *
 * <pre>
 * ---
 * title: 国务院关于……的通知
 * issuers: [国务院]
 * ---
 * </pre>
 *
 * gives {@code title} and {@code issuers}; the values of a list are joined by {@code 、}. What is no
 * YAML is no head.
 *
 * @param values keys and values, in order
 * @param bodyStart offset at which the page itself begins
 */
record FrontMatter(Map<String, String> values, int bodyStart) {
  private static final int LONGEST = 20_000;

  /** Made for the first head: few files have one, and its classes are a fifth of a cold start. */
  private static final class Yaml {
    static final YAMLMapper MAPPER = new YAMLMapper();
  }

  /** The head of {@code text}, if it has one. */
  static Optional<FrontMatter> of(String text) {
    int start = text.startsWith("\ufeff") ? 1 : 0;
    if (!text.startsWith("---", start)) {
      return Optional.empty();
    }
    int first = lineEnd(text, start);
    if (!text.substring(start, first).strip().equals("---")) {
      return Optional.empty();
    }
    for (int at = first + 1; at < text.length() && at < LONGEST; at = lineEnd(text, at) + 1) {
      int end = lineEnd(text, at);
      if (text.substring(at, end).strip().equals("---")) {
        return parse(text.substring(first + 1, at), Math.min(text.length(), end + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<FrontMatter> parse(String yaml, int bodyStart) {
    try {
      JsonNode root = Yaml.MAPPER.readTree(yaml);
      if (!root.isObject() || root.isEmpty()) {
        return Optional.empty();
      }
      Map<String, String> values = new LinkedHashMap<>();
      root.properties().forEach(entry -> put(values, entry.getKey(), entry.getValue()));
      return Optional.of(new FrontMatter(values, bodyStart));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static void put(Map<String, String> values, String key, JsonNode value) {
    String text = value.asText();
    if (value.isArray()) {
      StringJoiner joined = new StringJoiner("、");
      value.forEach(item -> joined.add(item.asText()));
      text = joined.toString();
    }
    text = text.strip().replaceAll("\\s+", " ");
    if (!text.isEmpty() && !value.isNull()) {
      values.put(key, text);
    }
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
