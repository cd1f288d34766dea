package io.qiantou.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A way of writing tables: {@code new CsvTable().write(table, Language.ZH, out)}. The same table
 * gives the same bytes each time.
 */
public interface TableFormat {

  /** How it is called on the command line and at the end of an address: {@code csv}. */
  String name();

  /** Its media type with charset, for HTTP. */
  String mediaType();

  /** True where a table with these columns can be written so; mostly all can. */
  default boolean fits(List<Column> columns) {
    return true;
  }

  /**
   * Writes the whole table; leaves {@code out} open.
   *
   * @param language of title and column labels
   * @throws WrongCallException where it does not fit
   */
  void write(Table table, Language language, OutputStream out) throws IOException;
}
