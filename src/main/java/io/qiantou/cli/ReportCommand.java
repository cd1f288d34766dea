package io.qiantou.cli;

import io.qiantou.report.Coverage;
import io.qiantou.report.KeptAnswers;
import io.qiantou.report.Language;
import io.qiantou.report.NoRows;
import io.qiantou.report.Parameter;
import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.report.RowOrder;
import io.qiantou.report.Table;
import io.qiantou.report.TableFormat;
import io.qiantou.report.TableFormats;
import io.qiantou.report.Templates;
import io.qiantou.report.Widened;
import io.qiantou.resource.Resources;
import io.qiantou.store.GraphStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report [NAME] [PATH…] [--param k=v]… [--format …] [-o FILE] [--db DIR]}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "输出报告；不给名称则列出全部报告。",
      "Answers a report; without a name lists them. Reads --db, PATHs or, without either, the samples."
    })
final class ReportCommand implements Callable<Integer> {
  private final Main main;

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "the report's name")
  private @Nullable String name;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "PATH",
      description = "files to read; - is standard input")
  private List<Path> paths = new ArrayList<>();

  @Mixin private StoreChoice choice = new StoreChoice();

  @Option(names = "--param", paramLabel = "NAME=VALUE", description = "a parameter of the report")
  private Map<String, String> arguments = new LinkedHashMap<>();

  @Option(
      names = "--format",
      defaultValue = "table",
      paramLabel = "FORMAT",
      description =
          "table, csv, json, md, html, xlsx; ics for deadlines (default: ${DEFAULT-VALUE})")
  private String format = "table";

  @Option(
      names = "--lang",
      defaultValue = "zh",
      paramLabel = "zh|en",
      description = "language of titles and labels (default: ${DEFAULT-VALUE})")
  private String language = "zh";

  @Option(
      names = "--sort",
      paramLabel = "COLUMN",
      description = "order of the rows: a column's name as in JSON; -COLUMN: the greatest first")
  private @Nullable String sort;

  @Option(names = "-o", paramLabel = "FILE", description = "write to a file")
  private @Nullable Path output;

  ReportCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Resources resources = main.resources();
    Reports reports = Reports.reports(resources);
    Language chosen = Language.of(language);
    if (name == null) {
      reports.all().forEach(report -> list(report, chosen));
      return 0;
    }
    Report report = reports.get(name);
    TableFormat writer = new TableFormats(new Templates(), resources).get(format);
    Table table;
    try (GraphStore store = choice.open(paths, main)) {
      KeptAnswers answers = new KeptAnswers(store, Duration.ZERO);
      Table answer = answers.get(report, arguments);
      Table ordered = sort == null ? answer : RowOrder.of(sort).apply(answer);
      store.remarks().forEach(main.console().err()::println);
      table =
          new Coverage(answers, Reports.pages(resources)).with(ordered, report, arguments, chosen);
      report.widened(arguments).stream()
          .map(Widened::inBoth)
          .forEach(main.console().err()::println);
      if (ordered.rows().isEmpty()) {
        main.console().err().println(new NoRows(report, arguments).inBoth());
      }
    }
    if (output == null) {
      writer.write(table, chosen, main.console().out());
    } else {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      writer.write(table, chosen, bytes);
      Files.write(output, bytes.toByteArray());
    }
    return 0;
  }

  private void list(Report report, Language chosen) {
    var out = main.console().out();
    out.println(report.name() + "  " + report.head().title().in(chosen));
    for (Parameter parameter : report.head().parameters()) {
      out.println(
          "    --param "
              + parameter.name()
              + "=… ("
              + parameter.type().keyword()
              + ")  "
              + parameter.label().in(chosen));
    }
  }
}
