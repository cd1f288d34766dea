package io.qiantou.cli;

import io.qiantou.model.Extraction;
import io.qiantou.model.QiantouException;
import io.qiantou.report.WrongCallException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code outline PATH…}: what was understood of a file, and what was not. */
@Command(
    name = "outline",
    mixinStandardHelpOptions = true,
    description = {
      "列出文件中的文件要素、章节、措施、覆盖率和未读懂之处。",
      "Shows the documents in files: metadata, the tree of sections and measures, coverage, problems."
    })
final class OutlineCommand implements Callable<Integer> {
  private final Main main;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "files and folders to read")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default), json")
  private String format = "text";

  OutlineCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    if (!format.equals("text") && !format.equals("json")) {
      throw new WrongCallException("--format " + format + ": text or json");
    }
    InputFiles inputs = InputFiles.of(paths, DocumentSource::isDocument);
    inputs.faults().forEach((path, reason) -> main.console().err().println(path + ": " + reason));
    int done = 0;
    Extractor extractor = new Extractor(main.resources(), main.iris());
    for (Path file : inputs.files()) {
      try {
        Extraction extraction = extractor.extract(file);
        main.console()
            .out()
            .print(format.equals("json") ? OutlineJson.of(extraction) : OutlineText.of(extraction));
        done++;
      } catch (QiantouException e) {
        main.console().err().println(file + ": " + e.getMessage());
      }
    }
    return done > 0 ? 0 : Main.FAILED;
  }
}
