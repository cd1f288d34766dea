package io.qiantou.cli;

import io.qiantou.model.QiantouException;
import io.qiantou.report.QueryResult;
import io.qiantou.report.WrongCallException;
import io.qiantou.store.GraphStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code query -e 'SELECT …' | FILE.rq | --example NAME [--db DIR | --endpoint URL] [--format …]}.
 */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = {
      "对数据库、接口或样例文件执行 SPARQL 查询。",
      "Asks a database or an endpoint (without either: the samples) in SPARQL."
    })
final class QueryCommand implements Callable<Integer> {
  private final Main main;

  @Option(names = "-e", paramLabel = "QUERY", description = "the query")
  private @Nullable String text;

  @Parameters(arity = "0..1", paramLabel = "FILE.rq", description = "a file with the query")
  private @Nullable Path file;

  @Option(
      names = "--example",
      paramLabel = "NAME",
      description = "one of the queries that --examples lists")
  private @Nullable String example;

  @Option(names = "--examples", description = "lists queries for a start, with their questions")
  private boolean examples;

  @Mixin private StoreChoice choice = new StoreChoice();

  @Option(
      names = "--format",
      defaultValue = "table",
      paramLabel = "FORMAT",
      description =
          "table, csv, json, xml, tsv; turtle for CONSTRUCT and DESCRIBE (default: table)")
  private String format = "table";

  QueryCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    if (examples) {
      new ExampleList(main.resources()).print(main.console().out());
      return 0;
    }
    result(parsed()).write(format, main.console().out());
    return 0;
  }

  private SparqlQuestion parsed() throws IOException {
    if (Stream.of(text, file, example).filter(Objects::nonNull).count() != 1) {
      throw new WrongCallException("-e QUERY, FILE.rq or --example NAME was expected, one of them");
    }
    if (example != null) {
      return SparqlQuestion.parse(example, new ExampleList(main.resources()).text(example));
    }
    if (file != null && !Files.isRegularFile(file)) {
      throw new QiantouException(file + ": 没有此文件 / no such file");
    }
    String source = file == null ? "-e" : file.toString();
    String words =
        file == null ? String.valueOf(text) : Files.readString(file, StandardCharsets.UTF_8);
    return SparqlQuestion.parse(source, words);
  }

  private QueryResult result(SparqlQuestion question) {
    try (GraphStore store = choice.open(List.of(), main)) {
      return question.ask(store);
    }
  }
}
