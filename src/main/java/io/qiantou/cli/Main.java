package io.qiantou.cli;

import io.qiantou.model.QiantouException;
import io.qiantou.rdf.Iris;
import io.qiantou.report.WrongCallException;
import io.qiantou.resource.Resources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The program: {@code qiantou COMMAND …}.
 *
 * <pre>{@code
 * int status = Main.commandLine(source, Console.standard()).execute("report", "leads");
 * }</pre>
 *
 * <p>Exit status 0: done; 1: the work failed; 2: the call was wrong. No class of Jena is touched
 * before a command runs: {@code --help} answers at once.
 */
@Command(
    name = "qiantou",
    versionProvider = Main.Version.class,
    mixinStandardHelpOptions = true,
    description = {
      "牵头：从政策文件到“谁牵头哪条措施”的知识图谱。",
      "Chinese policy documents in, a knowledge graph of who leads which measure out."
    },
    footer = {"", "Exit status: 0 done, 1 the work failed, 2 the call was wrong."})
public final class Main implements Runnable {
  static final int FAILED = 1;
  static final int WRONG_CALL = 2;

  private final GraphSource.Factory sources;
  private final Console console;

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "a folder whose ontology/, data/ and queries/ lie over the packed ones")
  private @Nullable Path home;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      scope = CommandLine.ScopeType.INHERIT,
      description = "what the IRIs of documents, agencies … begin with; ends in a slash")
  private @Nullable String base;

  private Main(GraphSource.Factory sources, Console console) {
    this.sources = sources;
    this.console = console;
  }

  /** Runs a command and ends the process with its status. */
  public static void main(String[] args) {
    Console console = Console.standard();
    int status =
        commandLine((resources, iris) -> new DocumentSource(resources, iris, console), console)
            .execute(args);
    console.out().flush();
    if (console.out().checkError()) {
      status = Math.max(status, FAILED);
    }
    System.exit(status);
  }

  /**
   * The command line with what it reads documents by and what it writes to.
   *
   * @param sources opened by the commands that load
   */
  public static CommandLine commandLine(GraphSource.Factory sources, Console console) {
    Main main = new Main(sources, console);
    CommandLine line = new CommandLine(main);
    for (Object command :
        List.of(
            new ServeCommand(main),
            new ExtractCommand(main),
            new OutlineCommand(main),
            new LoadCommand(main),
            new QueryCommand(main),
            new ReportCommand(main),
            new ExplainCommand(main),
            new ExportCommand(main),
            new CheckCommand(main),
            new StoreCommand(main))) {
      line.addSubcommand(command);
    }
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((fault, command, parsed) -> main.failed(fault));
    return line;
  }

  /** Without a command: the help, and status 2. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "命令 / a command was expected: extract, outline, serve, load, query, report, explain, export,"
            + " check, store");
  }

  Console console() {
    return console;
  }

  /** The project's files, with those of {@code --home} over them. */
  Resources resources() {
    if (home == null) {
      return Resources.packed();
    }
    if (!Files.isDirectory(home)) {
      throw new WrongCallException(
          "--home " + home + ": a folder with ontology/, data/ or queries/ in it was expected");
    }
    return Resources.over(home);
  }

  /**
   * How another process of this program is called that knows the same: {@code --home DIR extract}.
   */
  List<String> argumentsOf(String command) {
    List<String> arguments = new ArrayList<>();
    if (home != null) {
      arguments.addAll(List.of("--home", home.toAbsolutePath().toString()));
    }
    if (base != null) {
      arguments.addAll(List.of("--base", base));
    }
    arguments.add(command);
    return arguments;
  }

  GraphSource source() {
    return sources.open(resources(), iris());
  }

  /** What names everything, under {@code --base}. */
  Iris iris() {
    try {
      return base == null ? new Iris() : new Iris(base);
    } catch (QiantouException e) {
      throw new WrongCallException("--base: " + e.getMessage());
    }
  }

  /** The version that Maven wrote into the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"qiantou " + (version == null ? "(not packed)" : version)};
    }
  }

  private int failed(Exception fault) throws Exception {
    if (fault instanceof WrongCallException) {
      console.err().println(fault.getMessage());
      return WRONG_CALL;
    }
    if (fault instanceof IOException) {
      console.err().println("cannot be read or written: " + fault);
      return FAILED;
    }
    if (fault instanceof QiantouException || fault instanceof UncheckedIOException) {
      console.err().println(fault.getMessage());
      return FAILED;
    }
    throw fault;
  }
}
