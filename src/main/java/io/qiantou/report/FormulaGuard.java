package io.qiantou.report;

/**
 * Keeps spreadsheets from taking the words of a document for a formula: {@code =HYPERLINK(…)}
 * becomes {@code '=HYPERLINK(…)}, which a spreadsheet shows as text. Numbers and dates stay as they
 * are.
 */
final class FormulaGuard {
  private static final String STARTS = "=+-@\t\r\n＝＋－＠";

  private FormulaGuard() {}

  /** The cell's words, safe to open in a spreadsheet. */
  static String words(Cell cell) {
    boolean words = cell.kind() == Cell.Kind.TEXT || cell.kind() == Cell.Kind.LINK;
    String text = cell.text();
    boolean formula = words && !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
