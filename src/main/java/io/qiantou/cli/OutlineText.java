package io.qiantou.cli;

import io.qiantou.model.Coverage;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.Extraction;
import io.qiantou.model.Measure;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Problem;
import io.qiantou.model.Responsibility;
import io.qiantou.model.Role;
import io.qiantou.model.Section;
import io.qiantou.model.Validity;
import io.qiantou.text.SourceText;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An extraction as an outline for people: one line for each unit, problems where they stand. */
final class OutlineText {
  private final StringBuilder out = new StringBuilder();
  private final SourceText source;

  private OutlineText(SourceText source) {
    this.source = source;
  }

  /** One line of the outline and where it belongs. */
  private record Entry(int at, String line) {}

  /** The outline of all documents of one file. */
  static String of(Extraction extraction) {
    OutlineText text = new OutlineText(extraction.source());
    text.line(extraction.source().name() + "  (" + format(extraction.source()) + ")");
    extraction
        .problems()
        .forEach(problem -> text.line("! " + problem.code() + ": " + problem.message()));
    for (PolicyDocument document : extraction.documents()) {
      text.document(document);
    }
    return text.out.toString();
  }

  /** What people call the format; the charset of a text, which it alone has. */
  private static String format(SourceText source) {
    return switch (source.mediaType()) {
      case "application/pdf" -> "PDF";
      case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> "Word";
      case "text/html" -> "HTML, " + source.charset();
      default -> source.charset();
    };
  }

  /** 有效期5年, and the last day where that does not say it itself. */
  private static String held(Validity validity) {
    return validity.words()
        + validity
            .until()
            .filter(day -> validity.inferred())
            .map(day -> "（推定至 " + day + "）")
            .orElse("");
  }

  private void document(PolicyDocument document) {
    DocumentHead head = document.head();
    line("");
    line(head.title());
    List<String> facts = new ArrayList<>();
    head.number().ifPresent(facts::add);
    if (!head.issuers().isEmpty()) {
      facts.add(String.join("、", head.issuers()));
    }
    head.issued().ifPresent(date -> facts.add(date.toString()));
    head.effective().ifPresent(date -> facts.add("施行 " + date));
    head.validity().ifPresent(validity -> facts.add(held(validity)));
    head.type().ifPresent(facts::add);
    head.attachment().ifPresent(title -> facts.add("附件 " + title));
    head.programme().ifPresent(facts::add);
    line("  " + String.join(" · ", facts));
    if (!head.addressees().isEmpty()) {
      line("  主送 " + String.join("；", head.addressees()));
    }
    document.coverage().ifPresent(this::coverage);
    entries(document).forEach(entry -> line(entry.line()));
  }

  private void coverage(Coverage coverage) {
    line(
        "  覆盖 措施 "
            + share(coverage.measures(), coverage)
            + " · 章节 "
            + share(coverage.sections(), coverage)
            + " · 文首 "
            + share(coverage.head(), coverage)
            + " · 页眉页码 "
            + share(coverage.furniture(), coverage)
            + " · 其他 "
            + share(coverage.elsewhere(), coverage));
  }

  private static String share(int part, Coverage coverage) {
    return Math.round(100.0 * part / Math.max(1, coverage.total())) + "%";
  }

  private List<Entry> entries(PolicyDocument document) {
    List<Entry> entries = new ArrayList<>();
    for (Section section : document.sections()) {
      entries.add(unit(section.path(), section.heading(), "", section.span()));
    }
    for (Measure measure : document.measures()) {
      String duties = duties(document, measure);
      entries.add(
          unit(
              measure.path(),
              measure.heading(),
              "  [" + measure.kind().notation() + duties + "]",
              measure.span()));
    }
    for (Problem problem : document.problems()) {
      int at = problem.span().map(Span::start).orElse(document.span().start());
      entries.add(
          new Entry(
              at, "  ! 第" + source.line(at) + "行 " + problem.code() + ": " + problem.message()));
    }
    entries.sort(Comparator.comparingInt(Entry::at));
    return entries;
  }

  private Entry unit(List<String> path, String heading, String note, Span span) {
    String indent = "  ".repeat(path.size());
    return new Entry(
        span.start(),
        indent
            + path.get(path.size() - 1)
            + " "
            + heading
            + note
            + "  :"
            + source.line(span.start()));
  }

  private static String duties(PolicyDocument document, Measure measure) {
    StringBuilder duties = new StringBuilder();
    for (Role role : Role.values()) {
      long count =
          document.facts(Responsibility.class).stream()
              .filter(fact -> fact.measure().equals(measure) && fact.role() == role)
              .count();
      if (count > 0) {
        duties.append(", ").append(role.notation()).append(' ').append(count);
      }
    }
    return duties.toString();
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}
