package io.qiantou.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the comments at the top of a report's file say about it; {@link ReportHeadParser} has an
 * example.
 *
 * @param title what it answers
 * @param description how to read it
 * @param parameters what it can be asked with
 * @param columns its columns, in the order of the query's SELECT
 * @param charts pictures of its rows
 * @param links by a column that people read, the column with the IRI of what it names
 * @param warns true for a check whose rows are findings about the documents, and no faults
 */
public record ReportHead(
    Label title,
    Label description,
    List<Parameter> parameters,
    List<Column> columns,
    List<Chart> charts,
    Map<String, String> links,
    boolean warns) {

  /** Copies the lists. */
  public ReportHead {
    parameters = List.copyOf(parameters);
    columns = List.copyOf(columns);
    charts = List.copyOf(charts);
    links = Map.copyOf(links);
  }

  /** The parameter of this name. */
  public Optional<Parameter> parameter(String name) {
    return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }
}
