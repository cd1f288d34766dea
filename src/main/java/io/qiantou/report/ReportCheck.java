package io.qiantou.report;

import io.qiantou.model.QiantouException;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;

/** Holds the head of a report's file against its query. */
final class ReportCheck {
  /** What an address says besides parameters. */
  private static final Set<String> PAGE = Set.of("lang", "sort", "page", "format");

  private ReportCheck() {}

  /**
   * Looks whether both say the same.
   *
   * @throws QiantouException with the file and what was expected
   */
  static void check(String file, ReportHead head, Query query) {
    if (!query.isSelectType() || !query.hasOrderBy()) {
      throw new QiantouException(file + ":1: a SELECT with ORDER BY was expected");
    }
    List<String> columns = head.columns().stream().map(Column::name).toList();
    if (!columns.equals(query.getResultVars())) {
      throw new QiantouException(
          file
              + ":1: the columns of the head "
              + columns
              + " and of SELECT "
              + query.getResultVars()
              + " were expected to be the same");
    }
    if (!columns.containsAll(head.links().values())) {
      throw new QiantouException(
          file
              + ":1: links lead to "
              + head.links().values()
              + "; some of "
              + columns
              + " expected");
    }
    for (Parameter parameter : head.parameters()) {
      if (PAGE.contains(parameter.name())) {
        throw new QiantouException(
            file + ":1: a parameter that is none of " + PAGE + " was expected: pages use these");
      }
      if (columns.contains(parameter.name())) {
        throw new QiantouException(
            file
                + ":1: \""
                + parameter.name()
                + "\" is parameter and column; one name was expected"
                + " for each");
      }
    }
  }
}
