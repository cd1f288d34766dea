package io.qiantou.cli;

import io.qiantou.model.QiantouException;
import io.qiantou.report.WrongCallException;
import io.qiantou.store.PolicyStore;
import io.qiantou.store.StoreInfo;
import io.qiantou.store.StoreUpkeep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code store info|compact|reindex|backup FILE|restore FILE --db DIR}: looks after a database. */
@Command(
    name = "store",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "info | compact | reindex | backup FILE | restore FILE",
    description = {
      "查看、压缩、重建索引、备份或恢复数据库。",
      "Looks after a database: what it holds, compaction, indexes anew, a copy in a file and back."
    })
final class StoreCommand implements Runnable {
  private static final double MEGABYTE = 1e6;

  private final Main main;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  StoreCommand(Main main) {
    this.main = main;
  }

  /** Without a command: status 2. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "命令 / a command was expected: info, compact, reindex, backup FILE, restore FILE");
  }

  @Command(description = "what the database holds and what it takes; whether all is in step")
  int info(@Option(names = "--db", required = true, paramLabel = "DIR") Path db) {
    with(existing(db), upkeep -> print(upkeep.info()));
    return 0;
  }

  @Command(description = "writes the database anew without what was replaced and removed")
  int compact(@Option(names = "--db", required = true, paramLabel = "DIR") Path db) {
    with(
        existing(db),
        upkeep -> {
          long before = upkeep.info().databaseBytes();
          try (StepProgress progress = new StepProgress(main.console())) {
            upkeep.compact(progress);
          }
          main.console()
              .out()
              .println(megabytes(before) + " → " + megabytes(upkeep.info().databaseBytes()));
        });
    return 0;
  }

  @Command(description = "makes the text index and the counts anew")
  int reindex(@Option(names = "--db", required = true, paramLabel = "DIR") Path db) {
    with(
        existing(db),
        upkeep -> {
          try (StepProgress progress = new StepProgress(main.console())) {
            upkeep.reindex(progress);
          }
          main.console().out().println("graphs " + upkeep.info().graphs());
        });
    return 0;
  }

  @Command(description = "writes what was loaded into a file (N-Quads, gzip)")
  int backup(
      @Parameters(paramLabel = "FILE", description = "such as db.nq.gz") Path file,
      @Option(names = "--db", required = true, paramLabel = "DIR") Path db) {
    with(
        existing(db),
        upkeep -> {
          try (StepProgress progress = new StepProgress(main.console())) {
            upkeep.backup(file, progress);
          }
          main.console().out().println("statements " + upkeep.info().statements());
        });
    return 0;
  }

  @Command(description = "fills a new database from a file that backup wrote")
  int restore(
      @Parameters(paramLabel = "FILE", description = "such as db.nq.gz") Path file,
      @Option(names = "--db", required = true, paramLabel = "DIR") Path db) {
    if (!Files.isRegularFile(file)) {
      throw new QiantouException(file + ": 没有此文件 / no such file");
    }
    with(
        db,
        upkeep -> {
          try (StepProgress progress = new StepProgress(main.console())) {
            main.console().out().println("statements " + upkeep.restore(file, progress));
          }
        });
    return 0;
  }

  private static Path existing(Path db) {
    if (!Files.isDirectory(db)) {
      throw new WrongCallException(
          "--db " + db + ": 没有此数据库 / no such database; qiantou load makes one");
    }
    return db;
  }

  private static void with(Path db, Consumer<StoreUpkeep> work) {
    try (PolicyStore store = PolicyStore.open(db)) {
      work.accept(store.upkeep());
    }
  }

  private void print(StoreInfo info) {
    var out = main.console().out();
    out.println("folder      " + info.folder() + " (layout " + info.layout() + ")");
    out.println("database    " + info.database() + ", " + megabytes(info.databaseBytes()));
    out.println("text index  " + megabytes(info.textBytes()));
    out.println("in step     " + (info.inStep() ? "yes" : "no"));
    out.println("graphs      " + info.graphs());
    out.println("documents   " + info.documents());
    out.println("measures    " + info.measures());
    out.println("statements  " + info.statements());
    info.older().forEach(name -> out.println("unused      " + name + " (store compact)"));
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
  }
}
