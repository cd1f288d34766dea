package io.qiantou.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls of the reports: each without arguments, where it can be, and with each of its own. */
final class ReportCalls {
  private static final Map<String, List<Map<String, String>>> ARGUMENTS = new LinkedHashMap<>();

  static {
    add(
        "agencies",
        List.of(
            Map.of("agency", "海关"), Map.of("asOf", "2017-06-01"), Map.of("asOf", "2024-01-01")));
    add(
        "agency",
        List.of(
            Map.of("agency", "海关总署"),
            Map.of("agency", "商务部"),
            Map.of("agency", "市场监管总局", "former", "yes")));
    add(
        "citations",
        List.of(Map.of("relation", "based_on"), Map.of("cited", "条例"), Map.of("document", "示例")));
    add(
        "cooperation",
        List.of(Map.of("agency", "商务部"), Map.of("least", "2"), Map.of("document", "示例")));
    add(
        "deadlines",
        List.of(
            Map.of("from", "2024-01-01", "until", "2026-12-31"),
            Map.of("asOf", "2025-01-01"),
            Map.of("agency", "商务部"),
            Map.of("role", "lead"),
            Map.of("all", "yes")));
    add(
        "gaps",
        List.of(Map.of("kind", "ended"), Map.of("kind", "leads"), Map.of("document", "示例")));
    add("indicators", List.of(Map.of("relation", "near"), Map.of("indicator", "率")));
    add(
        "leads",
        List.of(
            Map.of("agency", "海关总署"),
            Map.of("about", "跨境电商"),
            Map.of("about", "跨境电子商务"),
            Map.of("about", "“合包”"),
            Map.of("about", "（海关|$^.*+?\\"),
            Map.of("asOf", "2017-06-01"),
            Map.of("document", "示例")));
    add("pilots", List.of(Map.of("region", "上海"), Map.of("programme", "试点")));
    add("progress", List.of(Map.of("status", "off"), Map.of("indicator", "率")));
    add("regions", List.of(Map.of("region", "上海市"), Map.of("kind", "试点")));
    add(
        "responsibilities",
        List.of(Map.of("agency", "商务部"), Map.of("document", "示例"), Map.of("about", "跨境电子商务")));
    add(
        "targets",
        List.of(Map.of("year", "2025"), Map.of("agency", "商务部"), Map.of("indicator", "率")));
    add("unresolved", List.of(Map.of("part", "局"), Map.of("document", "示例")));
  }

  private ReportCalls() {}

  private static void add(String report, List<Map<String, String>> arguments) {
    ARGUMENTS.put(report, arguments);
  }

  /** The arguments that a report is called with besides none. */
  static List<Map<String, String>> of(String report) {
    return new ArrayList<>(ARGUMENTS.getOrDefault(report, List.of()));
  }
}
