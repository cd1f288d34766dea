package io.qiantou.report;

import java.util.List;

/**
 * That a report looks for more than the words it was asked with: {@code about=跨境电商 也找 跨境电子商务}.
 *
 * @param parameter its name
 * @param asked the words
 * @param also what means the same
 */
public record Widened(String parameter, String asked, List<String> also) {
  private static final Label ALSO = new Label("也找同义词", "Also looks for");
  private static final Label ONLY = new Label("；只找原词用", "; the exact words only:");

  /** Copies the list. */
  public Widened {
    also = List.copyOf(also);
  }

  /** To be asked with, so that the words alone are looked for. */
  public String exactly() {
    return '"' + asked + '"';
  }

  /** Beside the rows of the report. */
  Note note(Language language) {
    return new Note(
        "also." + parameter, ALSO, found() + ONLY.in(language) + " " + parameter + "=" + exactly());
  }

  /** For a terminal, whose language nobody knows. */
  public String inBoth() {
    return parameter
        + "="
        + asked
        + ": 也找同义词 / also looks for "
        + found()
        + "; 只找原词 / the exact words only: --param '"
        + parameter
        + "="
        + exactly().replace("'", "'\\''")
        + "'";
  }

  private String found() {
    return String.join("、", also);
  }
}
