package io.qiantou.cli;

import io.qiantou.export.RdfFormat;
import io.qiantou.export.RdfStream;
import io.qiantou.model.Extraction;
import io.qiantou.model.Problem;
import io.qiantou.model.QiantouException;
import io.qiantou.rdf.DocumentGraph;
import io.qiantou.report.WrongCallException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code extract PATH… [--format F] [-o FILE]}: what documents say, as JSON lines or RDF. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "从文件中抽取文件要素、措施和职责分工。",
      "Writes what the documents in files and folders say: measures, who leads, with evidence."
    })
final class ExtractCommand implements Callable<Integer> {
  private static final String JSON_LINES = "jsonl";

  private final Main main;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "files and folders to read; - is standard input")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = JSON_LINES,
      description =
          "jsonl (default), turtle, trig, ntriples, nquads, jsonld, rdfxml, n3, trix, binary")
  private String format = JSON_LINES;

  @Option(names = "-o", paramLabel = "FILE", description = "where to write; else standard output")
  private @Nullable Path output;

  ExtractCommand(Main main) {
    this.main = main;
  }

  /**
   * What came of one file.
   *
   * @param json its JSON lines, where these are asked
   * @param graphs its graphs, where these are asked
   * @param fault why nothing could be had from it, if nothing could
   */
  private record Done(
      Path file,
      Optional<String> json,
      List<DocumentGraph> graphs,
      List<String> notes,
      Optional<String> fault) {}

  @Override
  public Integer call() {
    RdfFormat rdf = format.equals(JSON_LINES) ? null : rdfFormat();
    InputFiles inputs = InputFiles.of(paths, DocumentSource::isDocument);
    inputs.faults().forEach((path, reason) -> say(path, reason));
    AtomicInteger done = new AtomicInteger();
    if (!inputs.files().isEmpty()) {
      Extractor extractor = new Extractor(main.resources(), main.iris());
      if (rdf != null) {
        extractor.mapper();
      }
      try (OutputFile out = OutputFile.open(output, main.console());
          FileProgress progress =
              FileProgress.of("抽取 / extracting", inputs.files().size(), main.console())) {
        List<Callable<Done>> tasks = new ArrayList<>();
        for (Path file : inputs.files()) {
          tasks.add(() -> extract(extractor, file, rdf));
        }
        RdfStream stream = rdf == null ? null : RdfStream.to(out.stream(), rdf);
        InOrder.run(
            tasks,
            result -> {
              done.addAndGet(write(result, out.stream(), stream) ? 1 : 0);
              progress.step();
            });
        if (stream != null && done.get() > 0) {
          stream.finish().ifPresent(main.console().err()::println);
        }
        if (done.get() > 0) {
          out.complete();
        }
      }
    }
    return done.get() > 0 ? 0 : Main.FAILED;
  }

  private RdfFormat rdfFormat() {
    return RdfFormat.find(format)
        .orElseThrow(
            () ->
                new WrongCallException("--format " + format + ": jsonl, " + RdfFormat.notations()));
  }

  private static Done extract(Extractor extractor, Path file, @Nullable RdfFormat rdf) {
    try {
      Extraction extraction = extractor.extract(file);
      List<String> notes = extraction.problems().stream().map(Problem::message).toList();
      return rdf == null
          ? new Done(
              file, Optional.of(extractor.json(extraction)), List.of(), notes, Optional.empty())
          : new Done(file, Optional.empty(), extractor.graphs(extraction), notes, Optional.empty());
    } catch (QiantouException e) {
      return new Done(
          file,
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.of(String.valueOf(e.getMessage())));
    }
  }

  private boolean write(Done result, OutputStream out, @Nullable RdfStream rdf) {
    result.notes().forEach(note -> say(result.file(), note));
    if (result.fault().isPresent()) {
      say(result.file(), result.fault().get());
      return false;
    }
    if (result.json().isPresent()) {
      try {
        out.write(result.json().get().getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new QiantouException("cannot write the result: " + e.getMessage(), e);
      }
    }
    if (rdf != null) {
      result.graphs().forEach(rdf::add);
    }
    return true;
  }

  private void say(Path path, String reason) {
    main.console().err().println(path + ": " + reason);
  }
}
