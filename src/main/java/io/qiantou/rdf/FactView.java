package io.qiantou.rdf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A document, section, measure or fact as a person reads it: {@code 职责分工: 措施 一/（一） 放宽准入; 机构 商务部; 角色
 * 牵头}.
 *
 * @param iri its IRI
 * @param type local name of its class, e.g. {@code Responsibility}
 * @param label what the class is called, in Chinese
 * @param key what tells that two of them with different IRIs are the same thing read differently
 * @param fields its values for people, by local name of the property, sorted; {@code quote} is the
 *     words that it rests on
 * @param names what the properties are called, in Chinese
 */
public record FactView(
    String iri,
    String type,
    String label,
    String key,
    Map<String, String> fields,
    Map<String, String> names) {

  /** Copies the maps. */
  public FactView {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    names = Map.copyOf(names);
  }

  /** One line for people. */
  @Override
  public String toString() {
    return label
        + ": "
        + fields.entrySet().stream()
            .map(field -> name(field.getKey()) + " " + oneLine(field.getValue()))
            .collect(Collectors.joining("; "));
  }

  /** What the property is called. */
  public String name(String field) {
    return names.getOrDefault(field, field);
  }

  /** A value without line breaks, cut where it is long. */
  static String oneLine(String value) {
    return oneLine(value, 80);
  }

  /** A value without line breaks, cut where it is longer than {@code most} letters. */
  static String oneLine(String value, int most) {
    String line = value.replaceAll("\\s+", " ");
    int end = Math.min(line.length(), most);
    if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return end == line.length() ? line : line.substring(0, end) + "…";
  }
}
