package io.qiantou.cli;

import io.qiantou.report.Language;
import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.report.Table;
import io.qiantou.report.TableFormats;
import io.qiantou.report.Templates;
import io.qiantou.store.PolicyStore;
import io.qiantou.store.StoreProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code check [PATH…] [--db DIR]}: holds every graph against the shapes (SHACL) and asks {@code
 * queries/checks/}; each violation and each row is a fault, status 1, but for the checks that only
 * warn: two values of one indicator and year are a finding about the document.
 */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "检查图谱是否自相一致。",
      "Looks for what must not be in the graph; exit status 1 where something is."
    })
final class CheckCommand implements Callable<Integer> {
  private final Main main;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "files to read; - is standard input")
  private List<Path> paths = new ArrayList<>();

  @Mixin private StoreChoice choice = new StoreChoice();

  CheckCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    TableFormats formats = new TableFormats(new Templates());
    Reports checks = Reports.checks(main.resources());
    int faults;
    int warnings = 0;
    try (PolicyStore store = choice.open(paths, main)) {
      faults = StoreShapes.print(store, main.resources(), main.console().out());
      faults += kept(store);
      for (Report check : checks.all()) {
        Table table = check.run(store, Map.of());
        if (!table.rows().isEmpty()) {
          main.console().out().println(check.name() + ": " + check.head().title().zh());
          formats.get("table").write(table, Language.ZH, main.console().out());
          faults += check.head().warns() ? 0 : table.rows().size();
          warnings += check.head().warns() ? table.rows().size() : 0;
        }
      }
    }
    main.console()
        .err()
        .println(
            "SHACL 1, store 1, checks "
                + checks.all().size()
                + ", faults "
                + faults
                + ", warnings "
                + warnings);
    return faults == 0 ? 0 : Main.FAILED;
  }

  /** What the store keeps (text index, hashes, counts) against what a recount says. */
  private int kept(PolicyStore store) {
    List<String> differences = store.upkeep().audit(StoreProgress.none());
    differences.forEach(line -> main.console().out().println("store: " + line));
    return differences.size();
  }
}
