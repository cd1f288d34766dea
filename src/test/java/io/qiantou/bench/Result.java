package io.qiantou.bench;

/**
 * A line of the table.
 *
 * @param what what was measured
 * @param measured the figure with its unit
 * @param goal the goal, or nothing where the figure is there to compare with
 * @param reached whether the goal was reached; for a line without a goal without meaning
 */
record Result(String what, String measured, String goal, boolean reached) {

  /** A figure without a goal. */
  static Result figure(String what, String measured) {
    return new Result(what, measured, "", true);
  }

  String row() {
    return "| "
        + what
        + " | "
        + measured
        + " | "
        + goal
        + " | "
        + (goal.isEmpty() ? "" : reached ? "yes" : "**no**")
        + " |";
  }
}
