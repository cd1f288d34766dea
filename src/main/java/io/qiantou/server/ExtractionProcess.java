package io.qiantou.server;

import io.qiantou.model.QiantouException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Reads one uploaded file in a process of its own: {@code qiantou extract FILE}, with so much
 * memory and so much time. A PDF that makes its parser loop or a Word file that unpacks without end
 * stops that process and not the service: no thread of a Java program can be stopped from outside,
 * a process can.
 */
public final class ExtractionProcess implements AutoCloseable {
  private static final int MOST_STATEMENTS = 3_000_000;
  private static final int MOST_NOTES = 64 << 10;
  private static final int MOST_JSON = 64 << 20;

  /** What Java ends with when {@code -XX:+ExitOnOutOfMemoryError} ends it. */
  private static final int OUT_OF_MEMORY = 3;

  /** From the first word that is no answer to the end of the process. */
  private static final int LAST_WORDS_SECONDS = 2;

  private final List<String> command;
  private final UploadLimits limits;
  private final Semaphore turn = new Semaphore(1, true);
  private final Set<Process> running = ConcurrentHashMap.newKeySet();

  private ExtractionProcess(List<String> command, UploadLimits limits) {
    this.command = List.copyOf(command);
    this.limits = limits;
  }

  /**
   * With this program's own command line.
   *
   * @param mainClass its main class
   * @param arguments what stands between that and the file: {@code extract}
   */
  public static ExtractionProcess of(
      String mainClass, List<String> arguments, UploadLimits limits) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + limits.memory() + "m");
    command.addAll(
        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ActiveProcessorCount=1"));
    command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Xlog:disable", "-Xshare:auto"));
    for (String encoding : List.of("file", "stdout", "stderr")) {
      command.add("-D" + encoding + ".encoding=UTF-8");
    }
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-XX:SharedArchiveFile="))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    command.addAll(arguments);
    return new ExtractionProcess(command, limits);
  }

  /**
   * What was read from a file.
   *
   * @param content what of it was asked for
   * @param notes what was noticed beside
   */
  record Read<T>(T content, List<String> notes) {}

  /**
   * The documents of {@code file} as named graphs.
   *
   * @throws Refusal where it cannot be read, or not within its limits
   */
  Read<Map<String, Graph>> graphs(Path file) {
    return run(file, "nquads", ExtractionProcess::graphs);
  }

  /** The documents of {@code file} as JSON, one a line. */
  Read<String> json(Path file) {
    return run(
        file,
        "jsonl",
        out -> {
          byte[] bytes = out.readNBytes(MOST_JSON + 1);
          if (bytes.length > MOST_JSON) {
            throw new Refusal(422, "the file says more than is shown at once");
          }
          return new String(bytes, StandardCharsets.UTF_8);
        });
  }

  private interface Taking<T> {
    T from(InputStream out) throws IOException;
  }

  private <T> Read<T> run(Path file, String format, Taking<T> taking) {
    turn.acquireUninterruptibly();
    try {
      List<String> call = new ArrayList<>(command);
      call.addAll(List.of("--format", format, file.toString()));
      ProcessBuilder builder = new ProcessBuilder(call);
      builder.environment().remove("QIANTOU_TOKEN");
      Process process = builder.start();
      running.add(process);
      try {
        return taken(process, file, taking);
      } finally {
        process.destroyForcibly();
        running.remove(process);
      }
    } catch (IOException e) {
      throw new QiantouException("the file cannot be read apart: " + e.getMessage(), e);
    } finally {
      turn.release();
    }
  }

  private <T> Read<T> taken(Process process, Path file, Taking<T> taking) throws IOException {
    process.getOutputStream().close();
    Ending ending = new Ending(process, limits.reading());
    ending.start();
    Notes notes = new Notes(process.getErrorStream());
    notes.start();
    T content;
    try {
      content = taking.from(process.getInputStream());
    } catch (IOException | RiotException e) {
      // cut off with its process: what ended that is the reason, if it is let end by itself
      end(process);
      throw failed(process, ending, notes.lines(file), e);
    }
    if (ending.status() != 0) {
      throw failed(process, ending, notes.lines(file), new IOException("no answer"));
    }
    return new Read<>(content, notes.lines(file));
  }

  /** Java says on its output that memory is at its end, and only then ends with its own status. */
  private static void end(Process process) {
    try {
      process.waitFor(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }

  private Refusal failed(Process process, Ending ending, List<String> notes, Exception cause) {
    int status = ending.status();
    if (ending.late()) {
      return new Refusal(
          422,
          "文件读取超时 / the file was not read within " + limits.reading().toSeconds() + " s",
          cause);
    }
    if (status == OUT_OF_MEMORY) {
      return new Refusal(
          422, "the file needs more than " + limits.memory() + " MB of memory; split it", cause);
    }
    String reason = notes.isEmpty() ? "process " + process.pid() + " ended" : notes.get(0);
    return new Refusal(422, reason, cause);
  }

  private static Map<String, Graph> graphs(InputStream quads) {
    Map<String, Graph> graphs = new LinkedHashMap<>();
    RDFParser.source(quads)
        .lang(Lang.NQUADS)
        .parse(
            new StreamRDFBase() {
              private int count;

              @Override
              public void quad(Quad quad) {
                if (++count > MOST_STATEMENTS) {
                  throw new Refusal(422, "the file says more than " + MOST_STATEMENTS + " things");
                }
                graphs
                    .computeIfAbsent(
                        quad.getGraph().getURI(), name -> GraphFactory.createDefaultGraph())
                    .add(quad.asTriple());
              }
            });
    return graphs;
  }

  /** Ends all that are running. */
  @Override
  public void close() {
    running.forEach(Process::destroyForcibly);
  }

  /**
   * Waits for the end of a process, and makes it where it does not come. The trap: to destroy one
   * that has ended closes what it has said and nobody has read yet.
   */
  private static final class Ending extends Thread {
    private final Process process;
    private final Duration time;
    private volatile boolean late;

    Ending(Process process, Duration time) {
      super("qiantou-extraction");
      this.process = process;
      this.time = time;
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
          late = true;
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }

    int status() {
      try {
        return process.waitFor();
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
        return -1;
      }
    }

    boolean late() {
      return late;
    }
  }

  /** Reads what a process says beside its result; what is too long is dropped, not left unread. */
  private static final class Notes extends Thread {
    private final InputStream in;
    private byte[] kept = {};

    Notes(InputStream in) {
      super("qiantou-extraction-notes");
      this.in = in;
      setDaemon(true);
    }

    @Override
    public void run() {
      try (in) {
        kept = in.readNBytes(MOST_NOTES);
        in.skipNBytes(Long.MAX_VALUE);
      } catch (IOException e) {
        // the process has ended, and with it what it says
        return;
      }
    }

    /** Without the name of the file, which is the server's own affair. */
    List<String> lines(Path file) throws IOException {
      try {
        join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
      return new String(kept, StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replace(file + ": ", "").replace(file.toString(), "upload"))
          .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
          .toList();
    }
  }
}
