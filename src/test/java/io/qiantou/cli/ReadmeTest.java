package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.endpoint.SecondFuseki;
import io.qiantou.resource.Resources;
import io.qiantou.server.ExtractionProcess;
import io.qiantou.server.QiantouServer;
import io.qiantou.server.ServerOptions;
import io.qiantou.server.Token;
import io.qiantou.server.UploadLimits;
import io.qiantou.server.Writing;
import io.qiantou.store.PolicyStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What README and {@code docs} show works: every {@code ./qiantou} and {@code curl} line is called,
 * every query asked, every file that a block's first line names is laid down before; and where a
 * block of output follows, that is what the last call wrote.
 *
 * <p>Not called: {@code serve} and {@code mvn}, which do not end; a line for a job that is over.
 */
@SuppressWarnings("NullAway.Init")
class ReadmeTest {
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)(?: (\\S+))?\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern COMMENT = Pattern.compile("\\s+#\\s.*$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
  private static final List<String> SHOWN = List.of("csv", "text", "json");
  private static final String TOKEN = "a token of some length";

  @TempDir private static Path folder;
  private static PolicyStore store;
  private static QiantouServer server;
  private static SecondFuseki elsewhere;

  /** A fenced block: {@code ```sparql mine/queries/reports/ours.rq}. */
  private record Block(String kind, String file, String text) {}

  @BeforeAll
  static void start() {
    Path samples = folder.resolve("served");
    call(List.of("load", "data/samples", "--db", samples.toString()), "the samples");
    store = PolicyStore.open(samples);
    elsewhere = new SecondFuseki();
    UploadLimits limits = UploadLimits.usual();
    ExtractionProcess reader =
        ExtractionProcess.of(Main.class.getName(), List.of("extract"), limits);
    server =
        QiantouServer.start(
            store,
            Resources.packed(),
            ServerOptions.onPort(0).with(new Writing(Token.of(TOKEN), limits, reader)));
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
    elsewhere.close();
  }

  static Stream<String> documents() {
    return Stream.of(
        "README.md", "docs/analyst.md", "docs/data.md", "docs/operator.md", "docs/extending.md");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whatItShowsWorks(String document) throws Exception {
    String last = "";
    for (Block block : blocks(Files.readString(Path.of(document)))) {
      if (!block.file().isEmpty()) {
        Path file = folder.resolve(block.file());
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, block.text());
      } else if (block.kind().equals("sh")) {
        last = shell(document, block.text(), last);
      } else if (block.kind().equals("sparql")) {
        last = call(List.of("query", "-e", block.text(), "--format", "csv"), block.text());
      } else if (SHOWN.contains(block.kind()) && !last.isEmpty()) {
        assertThat(last).as(document).contains(block.text().strip());
      }
    }
  }

  private static List<Block> blocks(String markdown) {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(markdown);
    while (matcher.find()) {
      String file = matcher.group(2) == null ? "" : matcher.group(2);
      blocks.add(new Block(matcher.group(1), file, matcher.group(3)));
    }
    return blocks;
  }

  /** Calls the lines of a block; what the last wrote, or {@code before} where none was called. */
  private static String shell(String document, String text, String before) throws Exception {
    String last = before;
    for (String line : lines(text)) {
      String what = document + ": " + line;
      if (line.startsWith("curl ")) {
        last = line.contains("/jobs/ID") ? "" : curl(line, what);
      } else if (line.startsWith("./qiantou ")) {
        boolean ends = !line.startsWith("./qiantou serve");
        last = ends ? call(arguments(line.substring("./qiantou ".length())), what) : "";
      } else {
        assertThat(line)
            .as(what)
            .matches("mvn .*|QIANTOU_TOKEN=.* \\./qiantou serve.*|cp .*|git clone .*|cd .*");
      }
    }
    return last;
  }

  /** One command a line; what stands in quotes may go over several. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : text.lines().toList()) {
      open.append(open.length() == 0 ? "" : "\n").append(line);
      if (open.chars().filter(c -> c == '\'').count() % 2 == 0) {
        lines.add(COMMENT.matcher(open).replaceAll("").strip());
        open.setLength(0);
      }
    }
    return lines.stream().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
  }

  private static List<String> arguments(String words) {
    List<String> arguments = new ArrayList<>();
    Matcher matcher = WORD.matcher(words);
    boolean output = false;
    while (matcher.find()) {
      String word =
          Stream.of(1, 2, 3)
              .map(group -> String.valueOf(matcher.group(group)))
              .filter(one -> !one.equals("null"))
              .findFirst()
              .orElse("");
      boolean own = output || List.of("DIR", "mine", "dump", "backup.nq.gz").contains(word);
      arguments.add(own ? folder.resolve(word).toString() : known(word));
      output = word.equals("-o");
    }
    return arguments;
  }

  /** The files and the store of the reader's own that the documents speak of. */
  private static String known(String word) {
    return Map.of(
            "notice.pdf", "data/samples/pilot-zone-measures.txt",
            "plan.docx", "data/samples/industry-plan.txt")
        .getOrDefault(word, word.replace("http://store:3030/ds/", elsewhere.url("")));
  }

  private static String call(List<String> arguments, String what) {
    Commands commands = Commands.onDocuments();
    int status = commands.run(arguments.toArray(String[]::new));
    assertThat(status).as(what + "\n" + commands.err()).isZero();
    return commands.out().replace("\ufeff", "").replace("\r", "");
  }

  private static String curl(String line, String what) throws IOException, InterruptedException {
    String call =
        line.replace("http://127.0.0.1:3030/", server.url())
            .replace("@notice.pdf", "@data/samples/agency-notice.txt")
            .replace("@plan.docx", "@data/samples/industry-plan.txt")
            .replaceAll("-o (\\S+)", "-o " + folder + "/$1")
            .replaceFirst("^curl ", "curl -sS --fail-with-body ");
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", call).redirectErrorStream(true);
    shell.environment().put("QIANTOU_TOKEN", TOKEN);
    Process process = shell.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(what).isTrue();
    assertThat(process.exitValue()).as(what + "\n" + said).isZero();
    return said.replace("\r", "");
  }
}
