package io.qiantou.cli;

import io.qiantou.report.Language;
import io.qiantou.report.TextTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What was found, for people: a line for each broken shape, a table for each check with rows. */
final class CheckText {
  private CheckText() {}

  static void write(CheckFindings findings, OutputStream out) throws IOException {
    for (String kept : findings.kept()) {
      line("store: " + kept, out);
    }
    for (CheckFindings.Broken broken : findings.broken()) {
      line(broken.graph() + ": " + broken.violation(), out);
    }
    for (CheckFindings.Asked asked : findings.asked()) {
      String kind = asked.warns() ? "提示 / warning" : "错误 / fault";
      line(asked.check().name() + " (" + kind + "): " + asked.check().head().title().zh(), out);
      new TextTable().write(asked.table(), Language.ZH, out);
    }
  }

  private static void line(String words, OutputStream out) throws IOException {
    out.write((words + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
