package io.qiantou.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A way of writing tables: {@code new CsvTable().write(table, Language.ZH, out)}. The same table
 * gives the same bytes each time.
 */
public interface TableFormat {

  /** How it is called on the command line and at the end of an address: {@code csv}. */
  String name();

  /** Its media type with charset, for HTTP. */
  String mediaType();

  /**
   * Writes the whole table; leaves {@code out} open.
   *
   * @param language of title and column labels
   */
  void write(Table table, Language language, OutputStream out) throws IOException;
}
