package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.resource.Resources;
import io.qiantou.server.QiantouServer;
import io.qiantou.server.ServerOptions;
import io.qiantou.store.Fixtures;
import io.qiantou.store.PolicyStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  private static final String CASES = "src/test/resources/cases/service/";
  private static final String NOTICE = CASES + "notice.trig";
  private static final String TITLES =
      "SELECT ?t { ?d <http://purl.org/dc/terms/title> ?t } ORDER BY ?t";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void loadingTwiceChangesNothing(@TempDir Path folder) {
    String db = folder.resolve("db").toString();
    assertThat(run("load", NOTICE, "--db", db)).isZero();
    assertThat(out()).contains("files 1, failed 0, documents 2: added 2, replaced 0, unchanged 0");
    assertThat(run("load", NOTICE, "--db", db)).isZero();
    assertThat(out()).contains("added 0, replaced 0, unchanged 2");
    assertThat(run("query", "-e", TITLES, "--db", db, "--format", "csv")).isZero();
    assertThat(out()).isEqualTo("t\r\n关于改进示例事项的通知\r\n");
  }

  @Test
  void anEmptyReportSaysWhatItWasAskedWith() {
    String about = "about=无此事";
    assertThat(run("report", "leads", NOTICE, "--param", about, "--format", "csv")).isZero();
    assertThat(err()).contains("没有符合条件的行 / no row fits the parameters: " + about);
    assertThat(out().strip().lines()).hasSize(1);
    assertThat(out()).contains("牵头机构,");
    assertThat(run("report", "leads", NOTICE)).isZero();
    assertThat(err()).doesNotContain("no row");
    assertThat(run("report", "indicators", NOTICE)).isZero();
    assertThat(err()).contains("没有一行 / there is no row").doesNotContain("fits");
  }

  @Test
  void aBadFileDoesNotStopTheOthers(@TempDir Path folder) throws IOException {
    Path bad = Files.writeString(folder.resolve("坏.trig"), "no turtle");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path missing = folder.resolve("missing.trig");
    String db = folder.resolve("db").toString();
    int status =
        run("load", bad.toString(), missing.toString(), empty.toString(), NOTICE, "--db", db);
    assertThat(status).isZero();
    assertThat(err()).contains(bad + ": ", missing + ": ", empty + ": ");
    assertThat(out()).contains("files 1, failed 3");
    assertThat(run("load", bad.toString(), missing.toString(), "--db", db)).isEqualTo(1);
    assertThat(err()).contains("nothing could be loaded");
  }

  @Test
  void foldersAreReadInOrderAndTheSameDocumentInTwoFilesIsOne(@TempDir Path folder)
      throws IOException {
    Path below = Files.createDirectories(folder.resolve("in/below"));
    Files.copy(Path.of(NOTICE), below.resolve("b.trig"));
    Files.copy(Path.of(NOTICE), folder.resolve("in/a.trig"));
    Files.writeString(folder.resolve("in/.hidden.trig"), "no turtle");
    Files.writeString(folder.resolve("in/picture.png"), "no turtle");
    assertThat(
            run("load", folder.resolve("in").toString(), "--db", folder.resolve("db").toString()))
        .isZero();
    assertThat(out()).contains("files 2, failed 0, documents 2: added 2");
    assertThat(err()).isEmpty();
  }

  @Test
  void reports(@TempDir Path folder) throws IOException {
    assertThat(run("report")).isZero();
    assertThat(out()).contains("leads", "agencies", "--param agency=");
    assertThat(run("report", "leads", NOTICE, "--format", "csv", "--param", "agency=示例局")).isZero();
    assertThat(out()).contains("放宽准入").doesNotContain("改进查验方式");
    Path file = folder.resolve("leads.xlsx");
    assertThat(run("report", "leads", NOTICE, "--format", "xlsx", "-o", file.toString())).isZero();
    assertThat(file).isNotEmptyFile();
    assertThat(out()).isEmpty();
    String nowhere = folder.resolve("no/leads.csv").toString();
    assertThat(run("report", "leads", NOTICE, "-o", nowhere)).isEqualTo(1);
    assertThat(err()).contains(nowhere);
  }

  @Test
  void wrongCallsAreStatusTwo() {
    assertThat(run("report", "none", NOTICE)).isEqualTo(2);
    assertThat(err()).contains("agencies, agency, citations");
    assertThat(run("report", "leads", NOTICE, "--format", "pdf")).isEqualTo(2);
    assertThat(err()).contains("xlsx");
    assertThat(run("report", "leads", NOTICE, "--format", "ics")).isEqualTo(2);
    assertThat(err()).contains("deadlines");
    assertThat(run("report", "leads", NOTICE, "--param", "x=1")).isEqualTo(2);
    assertThat(run("query")).isEqualTo(2);
    assertThat(run("query", "-e", "SELECT", "--db", "target")).isEqualTo(2);
    assertThat(err()).contains("-e:1:");
    assertThat(run("query", "-e", TITLES, "--db", "/nowhere/at/all")).isEqualTo(2);
    assertThat(run("load", NOTICE)).isEqualTo(2);
    assertThat(run("nonsense")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(run("--home", "/nowhere/at/all", "report")).isEqualTo(2);
    assertThat(run("serve", "--port", "70000", NOTICE)).isEqualTo(2);
  }

  @Test
  void queryFormats(@TempDir Path folder) {
    String db = folder.resolve("db").toString();
    assertThat(run("load", NOTICE, "--db", db)).isZero();
    for (Map.Entry<String, String> format :
        Map.of("json", "\"bindings\"", "xml", "<sparql", "tsv", "?t", "table", "（1 行）")
            .entrySet()) {
      assertThat(run("query", "-e", TITLES, "--db", db, "--format", format.getKey())).isZero();
      assertThat(out()).contains(format.getValue()).contains("关于改进示例事项的通知");
    }
    assertThat(run("query", "-e", "ASK { ?s ?p ?o }", "--db", db)).isZero();
    assertThat(out()).isEqualTo("true\n");
    assertThat(run("query", "-e", "CONSTRUCT WHERE { ?s ?p ?o }", "--db", db)).isZero();
    assertThat(out()).contains("关于改进示例事项的通知");
    assertThat(run("query", "-e", TITLES, "--db", db, "--format", "turtle")).isEqualTo(2);
    assertThat(run("query", "-e", "SELECT * { SERVICE <http://127.0.0.1:9/> {} }", "--db", db))
        .isEqualTo(1);
    assertThat(err()).contains("SERVICE");
  }

  @Test
  void anEndpointCanBeAsked() {
    try (PolicyStore store = Fixtures.store("notice.trig");
        QiantouServer server =
            QiantouServer.start(store, Resources.packed(), ServerOptions.onPort(0))) {
      String endpoint = server.url() + "sparql";
      assertThat(run("query", "-e", TITLES, "--endpoint", endpoint, "--format", "csv")).isZero();
      assertThat(out()).contains("关于改进示例事项的通知");
    }
    assertThat(run("query", "-e", TITLES, "--endpoint", "http://127.0.0.1:9/")).isEqualTo(1);
    assertThat(err()).contains("http://127.0.0.1:9/");
  }

  @Test
  void checkFails() {
    assertThat(run("check", CASES + "inconsistent.trig")).isEqualTo(1);
    assertThat(out()).contains("responsibility-without-evidence");
  }

  @Test
  void aDatabaseThatIsNoneIsLeftAlone(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("x"), "x");
    assertThat(run("load", NOTICE, "--db", folder.toString())).isEqualTo(1);
    assertThat(err()).contains("no TDB2 database");
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    return Main.commandLine((resources, iris) -> new TurtleSource(), console).execute(arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
