package io.qiantou.cli;

import io.qiantou.report.WrongCallException;
import io.qiantou.store.GraphStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code export [PATH…] [--db DIR] [--document D | --agency A | --construct FILE.rq] [--format F]
 * [--gzip] [--split N] [-o FILE]}: graphs out of a database, or of files that are read for this
 * call alone.
 */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "导出图谱：全部、一份文件、一个机构，或 CONSTRUCT 查询的结果。",
      "Writes the graphs of a database (--db), of PATHs or, without either, of the samples."
    })
final class ExportCommand implements Callable<Integer> {
  private final Main main;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "files to read; - is standard input")
  private List<Path> paths = new ArrayList<>();

  @Mixin private StoreChoice choice = new StoreChoice();

  @ArgGroup private @Nullable Part part;

  @Option(
      names = "--format",
      defaultValue = "nquads",
      paramLabel = "FORMAT",
      description =
          "turtle, trig, ntriples, nquads (default), jsonld, rdfxml, n3, trix, binary; or the ending"
              + " of such a file")
  private String format = "nquads";

  @Option(names = "--gzip", description = "compress")
  private boolean gzip;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "where to write, with --split a new folder; else standard output")
  private @Nullable Path output;

  @Option(
      names = "--split",
      paramLabel = "N",
      description =
          "N-Quads in compressed files of N statements each, with a manifest of counts and SHA-256"
              + " sums, for bulk loaders")
  private @Nullable Long split;

  @Option(
      names = "--dump",
      paramLabel = "DIR",
      description =
          "all graphs as a folder: N-Quads and TriG, a description (VoID, DCAT), SHA-256 sums")
  private @Nullable Path dump;

  @Option(
      names = "--license",
      paramLabel = "IRI",
      defaultValue = "https://www.apache.org/licenses/LICENSE-2.0",
      description = "the licence that a dump names (default: ${DEFAULT-VALUE})")
  private String license = "https://www.apache.org/licenses/LICENSE-2.0";

  ExportCommand(Main main) {
    this.main = main;
  }

  /** One of these, or all graphs. */
  static final class Part {
    @Option(
        names = "--document",
        paramLabel = "IRI|NUMBER",
        description = "one document: 国发〔2021〕12号")
    @Nullable String document;

    @Option(
        names = "--agency",
        paramLabel = "IRI|NAME",
        description = "one agency, its measures and the evidence: 海关总署")
    @Nullable String agency;

    @Option(
        names = "--construct",
        paramLabel = "FILE.rq",
        description = "what a CONSTRUCT query makes")
    @Nullable Path construct;
  }

  @Override
  public Integer call() {
    if (dump != null) {
      return dump(dump);
    }
    StoreExport export = StoreExport.of(part == null ? new Part() : part, format, gzip);
    if (split != null) {
      return split(export, split);
    }
    try (GraphStore store = choice.open(paths, main);
        OutputFile out = OutputFile.open(output, main.console())) {
      export.write(store, main.resources(), out.stream()).ifPresent(main.console().err()::println);
      out.complete();
    }
    return 0;
  }

  private int split(StoreExport export, long most) {
    if (output == null || most < 1) {
      throw new WrongCallException(
          "--split "
              + most
              + ": 1 or more, and a new folder for the files (-o DIR), were expected");
    }
    try (GraphStore store = choice.open(paths, main)) {
      main.console().out().println(export.split(store, main.resources(), most, output));
    }
    return 0;
  }

  private int dump(Path folder) {
    if (part != null || output != null || gzip || split != null) {
      throw new WrongCallException("--dump writes all graphs into its folder, compressed");
    }
    try (GraphStore store = choice.open(paths, main)) {
      main.console().out().println(StoreDump.write(store, main.resources(), license, folder));
    }
    return 0;
  }
}
