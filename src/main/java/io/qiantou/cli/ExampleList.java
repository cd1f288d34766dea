package io.qiantou.cli;

import io.qiantou.report.ExampleGraph;
import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.resource.Resources;
import java.io.PrintStream;

/** The queries of {@code queries/examples} on the command line. */
final class ExampleList {
  private final Resources resources;
  private final Reports examples;

  ExampleList(Resources resources) {
    this.resources = resources;
    this.examples = Reports.examples(resources);
  }

  /** Name and question of each, in both languages. */
  void print(PrintStream out) {
    for (Report example : examples.all()) {
      out.println(example.name() + "  " + example.head().title().zh());
      out.println("    " + example.head().title().en());
    }
  }

  /**
   * The query.
   *
   * @throws io.qiantou.report.WrongCallException where there is none of this name
   */
  String text(String name) {
    return new ExampleGraph(resources).text(examples.get(name));
  }
}
