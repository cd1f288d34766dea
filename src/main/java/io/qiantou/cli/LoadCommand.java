package io.qiantou.cli;

import io.qiantou.model.QiantouException;
import io.qiantou.report.WrongCallException;
import io.qiantou.store.Change;
import io.qiantou.store.GraphStore;
import io.qiantou.store.PolicyStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code load PATH… --db DIR | --endpoint URL --update-endpoint URL}: files into a database or a
 * store elsewhere; what has not changed is not written.
 */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = {"把文件载入数据库。", "Loads files and folders into a database or a store elsewhere."})
final class LoadCommand implements Callable<Integer> {
  private final Main main;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "files and folders to load; - is standard input")
  private List<Path> paths = List.of();

  @Option(names = "--db", paramLabel = "DIR", description = "the database")
  private @Nullable Path db;

  @Mixin private ElsewhereOptions elsewhere = new ElsewhereOptions();

  @Option(
      names = "--diff",
      description = "say what is new, gone or changed in the documents that were there before")
  private boolean diff;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "of --diff: text or json (default: text)")
  private String format = "text";

  LoadCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    boolean json = format.equals("json");
    if (!json && !format.equals("text")) {
      throw new WrongCallException("--format " + format + ": 可用 / there are: text, json");
    }
    Loader.Outcome outcome;
    try (GraphStore store = open()) {
      outcome = diff ? difference(store, json) : StoreChoice.fill(store, paths, main);
    }
    PrintStream says = diff && json ? main.console().err() : main.console().out();
    says.println(summary(outcome));
    return outcome.refused() == 0 ? 0 : Main.FAILED;
  }

  private GraphStore open() {
    if (db != null && !elsewhere.areNamed()) {
      return PolicyStore.open(db);
    }
    if (db != null || elsewhere.endpoint().isEmpty() || elsewhere.update().isEmpty()) {
      throw new WrongCallException(
          "--db DIR, or --endpoint URL with --update-endpoint URL, was expected");
    }
    return StoreElsewhere.open(
        elsewhere.endpoint().get(), elsewhere.update(), elsewhere.graphStore(), main);
  }

  private Loader.Outcome difference(GraphStore store, boolean json) throws IOException {
    Loader loader = Loader.of(main, true);
    LoadDifference difference = loader.difference();
    Loader.Outcome outcome = loader.load(store, paths, Optional.of(difference));
    if (json) {
      new DifferenceJson().write(difference.documents(), main.console().out());
    } else {
      DifferenceText.write(difference.documents(), main.console().out());
    }
    if (outcome.nothingDone()) {
      throw new QiantouException("没有可载入的文件 / nothing could be loaded");
    }
    return outcome;
  }

  private static String summary(Loader.Outcome outcome) {
    return "files "
        + outcome.files()
        + ", failed "
        + outcome.failed()
        + ", documents "
        + outcome.documents()
        + ": added "
        + outcome.changes().getOrDefault(Change.ADDED, 0L)
        + ", replaced "
        + outcome.changes().getOrDefault(Change.REPLACED, 0L)
        + ", unchanged "
        + outcome.changes().getOrDefault(Change.UNCHANGED, 0L)
        + ", merged "
        + outcome.changes().getOrDefault(Change.MERGED, 0L)
        + ", refused "
        + outcome.refused();
  }
}
