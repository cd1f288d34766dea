package io.qiantou.cli;

import io.qiantou.store.Change;
import io.qiantou.store.PolicyStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code load PATH… --db DIR}: files into a database; what has not changed is not written. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = {"把文件载入数据库。", "Loads files and folders into a database."})
final class LoadCommand implements Callable<Integer> {
  private final Main main;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "files and folders to load; - is standard input")
  private List<Path> paths = List.of();

  @Option(names = "--db", required = true, paramLabel = "DIR", description = "the database")
  private @Nullable Path db;

  LoadCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    Path folder = Objects.requireNonNull(db, "picocli requires --db");
    try (PolicyStore store = PolicyStore.open(folder)) {
      Loader.Outcome outcome = StoreChoice.fill(store, paths, main);
      main.console().out().println(summary(outcome));
      return outcome.refused() == 0 ? 0 : Main.FAILED;
    }
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
