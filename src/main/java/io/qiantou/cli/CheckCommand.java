package io.qiantou.cli;

import io.qiantou.report.WrongCallException;
import io.qiantou.store.GraphStore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
  private static final List<String> FORMATS = List.of("text", "json", "turtle");

  private final Main main;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "files to read; - is standard input")
  private List<Path> paths = new ArrayList<>();

  @Mixin private StoreChoice choice = new StoreChoice();

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "text, json or turtle, a report in SHACL's vocabulary (default: text)")
  private String format = "text";

  CheckCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    if (!FORMATS.contains(format)) {
      throw new WrongCallException(
          "--format " + format + ": 可用 / there are: " + String.join(", ", FORMATS));
    }
    int faults;
    try (GraphStore store = choice.openUnchecked(paths, main)) {
      store.remarks().forEach(main.console().err()::println);
      CheckFindings findings = CheckFindings.of(store, main.resources());
      PrintStream out = main.console().out();
      switch (format) {
        case "json" -> new CheckJson().write(findings, out);
        case "turtle" -> CheckTurtle.write(findings, out);
        default -> CheckText.write(findings, out);
      }
      out.flush();
      faults = findings.faults();
      main.console()
          .err()
          .println(
              "SHACL 1, store "
                  + (findings.audit().isPresent() ? 1 : 0)
                  + ", checks "
                  + findings.checks()
                  + ", faults "
                  + faults
                  + ", warnings "
                  + findings.warnings());
    }
    return faults == 0 ? 0 : Main.FAILED;
  }
}
