package io.qiantou.report;

import java.util.List;
import java.util.Map;

/**
 * What goes with the rows of a table.
 *
 * @param charts pictures of them
 * @param links by the name of a column that people read, the column with the IRI of what it names;
 *     pages show the words of the one as a link to the other
 * @param notes what the rows rest on
 */
public record Extras(List<Chart> charts, Map<String, String> links, List<Note> notes) {
  /** Nothing. */
  public static final Extras NONE = new Extras(List.of(), Map.of(), List.of());

  /** Copies them. */
  public Extras {
    charts = List.copyOf(charts);
    links = Map.copyOf(links);
    notes = List.copyOf(notes);
  }
}
