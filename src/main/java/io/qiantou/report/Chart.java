package io.qiantou.report;

import io.qiantou.model.QiantouException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A picture of a report's rows, as a line of its head asks for it: {@code bar label=agencyName
 * values=leads,supports}. What it shows is a {@link Figure}.
 *
 * @param kind which picture
 * @param columns the columns that it takes, by their part in it
 */
public record Chart(Kind kind, Map<String, List<String>> columns) {

  /** The pictures that there are. */
  public enum Kind {
    /** A bar for each {@code label}: its {@code values}, or its rows, {@code split} by a column. */
    BAR("label", "values split"),
    /** A square for each {@code x} and {@code y}, the darker the greater its {@code value}. */
    MATRIX("x y", "value"),
    /** A point for each row at its {@code date} (a day, month or year). */
    TIMELINE("date label", "group"),
    /** A line {@code from} one {@code to} another, the thicker the greater its {@code weight}. */
    GRAPH("from to", "weight"),
    /** How many rows there are of each province. */
    TILEMAP("province", "");

    private final String required;
    private final String optional;

    Kind(String required, String optional) {
      this.required = required;
      this.optional = optional;
    }

    private List<String> required() {
      return List.of(required.split(" "));
    }

    private Set<String> parts() {
      return new TreeSet<>(List.of((required + " " + optional).strip().split(" ")));
    }

    /** As it stands in the head of a report. */
    public String keyword() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the columns. */
  public Chart {
    columns = Map.copyOf(columns);
  }

  /**
   * Reads {@code text}.
   *
   * @param known the report's columns
   * @throws QiantouException with what was expected
   */
  static Chart parse(String text, Set<String> known) {
    String[] words = text.strip().split("\\s+");
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(one -> one.keyword().equals(words[0]))
            .findFirst()
            .orElseThrow(() -> new QiantouException("\"" + words[0] + "\": one of " + kinds()));
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (String word : Arrays.asList(words).subList(1, words.length)) {
      String[] parts = word.split("=", 2);
      List<String> names = parts.length < 2 ? List.of() : List.of(parts[1].split(","));
      boolean part = kind.parts().contains(parts[0]);
      if (!part || names.isEmpty() || !known.containsAll(names)) {
        throw new QiantouException(
            "\"" + word + "\": part=column, the parts " + kind.parts() + ", the columns " + known);
      }
      columns.put(parts[0], names);
    }
    if (!columns.keySet().containsAll(kind.required())) {
      throw new QiantouException("\"" + text + "\": all of " + kind.required());
    }
    return new Chart(kind, columns);
  }

  private static String kinds() {
    return Arrays.stream(Kind.values()).map(Kind::keyword).collect(Collectors.joining(", "));
  }

  /** The column that plays this part, the first where it is several. */
  Optional<String> column(String part) {
    return columns.getOrDefault(part, List.of()).stream().findFirst();
  }
}
