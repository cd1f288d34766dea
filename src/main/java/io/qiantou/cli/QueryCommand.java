package io.qiantou.cli;

import io.qiantou.model.QiantouException;
import io.qiantou.report.QueryResult;
import io.qiantou.report.WrongCallException;
import io.qiantou.store.PolicyStore;
import io.qiantou.store.QueryFence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code query -e 'SELECT …' | FILE.rq [--db DIR | --endpoint URL] [--format …]}. */
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

  @Mixin private StoreChoice choice = new StoreChoice();

  @Option(names = "--endpoint", paramLabel = "URL", description = "the SPARQL endpoint to ask")
  private @Nullable String endpoint;

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
    Query query = parsed();
    result(query).write(format, main.console().out());
    return 0;
  }

  private Query parsed() throws IOException {
    if ((text == null) == (file == null)) {
      throw new WrongCallException("-e QUERY or FILE.rq was expected, one of them");
    }
    if (file != null && !Files.isRegularFile(file)) {
      throw new QiantouException(file + ": 没有此文件 / no such file");
    }
    String source = file == null ? "-e" : file.toString();
    String words =
        file == null ? String.valueOf(text) : Files.readString(file, StandardCharsets.UTF_8);
    try {
      return QueryFactory.create(words);
    } catch (QueryParseException e) {
      throw new WrongCallException(source + ":" + e.getLine() + ": " + e.getMessage());
    }
  }

  private QueryResult result(Query query) {
    String url = endpoint;
    if (url == null) {
      try (PolicyStore store = choice.open(List.of(), main)) {
        return asked(store, query);
      }
    }
    if (choice.isDatabase()) {
      throw new WrongCallException("--db or --endpoint was expected, not both");
    }
    try (QueryExec execution = QueryExecHTTP.service(url).query(query).build()) {
      return QueryResult.of(execution, query, Integer.MAX_VALUE);
    } catch (QueryExceptionHTTP | HttpException | IllegalArgumentException e) {
      throw new QiantouException(url + ": 接口没有回答 / the endpoint gave no answer: " + e, e);
    }
  }

  private static QueryResult asked(PolicyStore store, Query query) {
    Set<String> loaded = new HashSet<>(store.list());
    QueryFence.check(query, loaded::contains);
    return store.read(
        data -> {
          try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
            return QueryResult.of(execution, query, Integer.MAX_VALUE);
          }
        });
  }
}
