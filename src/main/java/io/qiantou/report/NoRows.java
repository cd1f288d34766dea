package io.qiantou.report;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is said in place of an empty table: {@code 没有符合条件的行：about=跨境电商}.
 *
 * @param report what was asked
 * @param given by parameter name, as the caller gave them; others and empty ones are left out
 */
public record NoRows(Report report, Map<String, String> given) {
  private static final Label FITTING = new Label("没有符合条件的行", "no row fits the parameters");
  private static final Label AT_ALL = new Label("没有一行", "there is no row");

  /** Copies the parameters. */
  public NoRows {
    given = Map.copyOf(given);
  }

  /** For a page. */
  public String in(Language language) {
    return words().in(language) + parameters();
  }

  /** For a terminal, whose language nobody knows. */
  public String inBoth() {
    return words().zh() + " / " + words().en() + parameters();
  }

  private Label words() {
    return parameters().isEmpty() ? AT_ALL : FITTING;
  }

  private String parameters() {
    String listed =
        report.head().parameters().stream()
            .map(Parameter::name)
            .filter(name -> !given.getOrDefault(name, "").isBlank())
            .map(name -> name + "=" + given.getOrDefault(name, ""))
            .collect(Collectors.joining(", "));
    return listed.isEmpty() ? "" : ": " + listed;
  }
}
