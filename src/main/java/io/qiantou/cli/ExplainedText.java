package io.qiantou.cli;

import io.qiantou.extract.Explanation.NearMiss;
import io.qiantou.text.Span;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An explanation for a terminal: {@code ^} stands under the names, {@code ~} under their clause.
 */
final class ExplainedText {
  private static final int MOST = 5;
  private static final int LONGEST_PIECE = 48;

  private final PrintStream out;

  ExplainedText(PrintStream out) {
    this.out = out;
  }

  /** Writes it. */
  void write(Explained explained) {
    if (!explained.about().isEmpty()) {
      out.println(String.join(" · ", explained.about().values()));
    }
    if (explained.facts().isEmpty()) {
      nothing(explained);
      return;
    }
    Map<Span, List<Explained.Fact>> clauses =
        explained.facts().stream()
            .collect(
                Collectors.groupingBy(
                    Explained.Fact::evidence, LinkedHashMap::new, Collectors.toList()));
    MarkedLines lines = new MarkedLines(explained.text());
    clauses.keySet().forEach(clause -> lines.mark(clause, '~'));
    explained.facts().forEach(f -> f.nameSpan().ifPresent(span -> lines.mark(span, '^')));
    lines.print(out);
    clauses.forEach((clause, facts) -> clause(explained.text(), clause, facts));
  }

  private void clause(String text, Span clause, List<Explained.Fact> facts) {
    out.println();
    out.println("“" + clause.of(text).replaceAll("\\s", "") + "”");
    String last = "";
    for (Explained.Fact fact : facts) {
      if (!fact.rule().equals(last)) {
        last = fact.rule();
        out.println("  规则 / rule  " + last + "  " + fact.says().orElse("（现行规则中没有）"));
      }
      out.println("    " + fact.role() + "  " + fact.name() + " → " + agency(fact));
    }
  }

  private static String agency(Explained.Fact fact) {
    return fact.agency()
        .map(
            body ->
                body.name()
                    + "（"
                    + body.period()
                    + "）"
                    + (body.today().isEmpty() ? "" : "，现 / today: " + body.today()))
        .orElse("名录中没有 / not in the registry");
  }

  private void nothing(Explained explained) {
    MarkedLines lines = new MarkedLines(explained.text());
    explained.actors().forEach(span -> lines.mark(span, '^'));
    lines.print(out);
    out.println();
    out.println("没有读出职责分工 / no duty was read from it");
    String actors =
        explained.actors().stream()
            .map(span -> span.of(explained.text()))
            .collect(Collectors.joining("、"));
    out.println("认出的行为者 / actors known in it: " + (actors.isEmpty() ? "无 / none" : actors));
    if (explained.nearest().isEmpty()) {
      out.println("没有一条规则的提示词出现在其中 / no rule's cue stands in it");
      return;
    }
    out.println("最接近的规则 / the rules that came nearest:");
    explained.nearest().stream().limit(MOST).forEach(miss -> miss(miss, explained.text()));
    int more = explained.nearest().size() - MOST;
    if (more > 0) {
      out.println("  另有 " + more + " 条，见 --format json / " + more + " more in --format json");
    }
  }

  private void miss(NearMiss miss, String text) {
    out.println();
    out.println("  " + miss.rule().id() + "  " + miss.rule().says());
    out.println("    提示词 / cue        " + miss.cue());
    switch (miss.failure()) {
      case PLACE ->
          out.println(
              "    未符合 / failed     只读括注或“责任单位：”一类的行 / reads brackets and labelled lines only");
      case ACTOR ->
          out.println("    未符合 / failed     句中没有认出行为者 / no actor is known in the sentence");
      case PATTERN -> pattern(miss, text);
    }
  }

  private void pattern(NearMiss miss, String text) {
    out.println(
        "    已符合 / matched    "
            + miss.matched()
            + "/"
            + miss.pieces().size()
            + miss.span().map(span -> "  “" + span.of(text) + "”").orElse(""));
    out.println(
        "    未符合 / failed at  "
            + miss.missing()
                .map(ExplainedText::readable)
                .orElse("句式符合，但没有读出名称 / it applies, but gave no name"));
  }

  /** A piece of a pattern in brief: {@code {lead}} for what captures the lead agencies. */
  static String readable(String piece) {
    String brief = piece.replaceFirst("^\\(\\?<([A-Za-z]+)>.*", "{$1}").replace("\\uE000", "〔机构〕");
    return brief.length() <= LONGEST_PIECE ? brief : brief.substring(0, LONGEST_PIECE) + "…";
  }
}
