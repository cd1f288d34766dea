package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.endpoint.EndpointAddress;
import io.qiantou.endpoint.Rdf4jServer;
import io.qiantou.endpoint.SecondFuseki;
import io.qiantou.endpoint.UnreliableWay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.http.UpdateExecHTTP;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.update.UpdateRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on stores elsewhere: what they say is what they say of a database. */
@SuppressWarnings("NullAway.Init")
class StoreElsewhereTest {
  private static final String RUNS = "/id/graph/run/";

  @TempDir private static Path folder;

  private static SecondFuseki fuseki;
  private static Rdf4jServer rdf4j;

  private final Commands commands = Commands.onDocuments();

  @BeforeAll
  static void load() throws Exception {
    fuseki = new SecondFuseki();
    rdf4j = new Rdf4jServer(true);
    Commands commands = Commands.onDocuments();
    assertThat(commands.run("load", "data/samples", "--db", db())).isZero();
    String said = commands.out();
    for (EndpointAddress address : List.of(fuseki.address(true), rdf4j.address(false))) {
      assertThat(commands.run(writing("load", address, "data/samples")))
          .as(commands.err())
          .isZero();
      assertThat(commands.out()).isEqualTo(said).contains("added 10");
    }
  }

  @AfterAll
  static void close() {
    fuseki.close();
    rdf4j.close();
  }

  private static String db() {
    return folder.resolve("db").toString();
  }

  private static String[] writing(String command, EndpointAddress address, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, "--endpoint", "" + address.query()));
    address.update().ifPresent(url -> arguments.addAll(List.of("--update-endpoint", "" + url)));
    address.graphStore().ifPresent(url -> arguments.addAll(List.of("--graph-store", "" + url)));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  private String said(String... arguments) {
    assertThat(commands.run(arguments))
        .as(() -> Arrays.toString(arguments) + commands.err())
        .isZero();
    return commands.out();
  }

  private static String[] with(String[] arguments, String... more) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report leads --format csv",
        "report agencies --format json",
        "report gaps --format md --lang en",
        "check",
        "check --format json",
        "export --document 示例发〔2024〕3号 --format turtle",
        "export --agency 海关总署 --format nquads",
        "explain https://w3id.org/qiantou/id/document/示例发-2024-3/五"
      })
  void saysTheSame(String call) {
    String[] arguments = call.split(" ");
    String expected = said(with(arguments, "--db", db()));
    // Nothing is what a check without findings says.
    assertThat(expected.isEmpty()).isEqualTo(call.equals("check"));
    for (String url : List.of(fuseki.url("sparql"), rdf4j.url("/sparql"))) {
      assertThat(said(with(arguments, "--endpoint", url))).as(url).isEqualTo(expected);
    }
  }

  /** All but the graphs of the runs, which say when they were. */
  @Test
  void exportsTheSameStatements() {
    String expected = withoutRuns(said("export", "--db", db()));
    assertThat(expected).contains("示例发");
    for (String url : List.of(fuseki.url("sparql"), rdf4j.url("/sparql"))) {
      assertThat(withoutRuns(said("export", "--endpoint", url))).as(url).isEqualTo(expected);
    }
  }

  private static String withoutRuns(String quads) {
    return quads.lines().filter(line -> !line.contains(RUNS)).collect(Collectors.joining("\n"));
  }

  @Test
  void dumpsTheSame() throws Exception {
    said("export", "--dump", folder.resolve("here").toString(), "--db", db());
    said(
        "export", "--dump", folder.resolve("there").toString(), "--endpoint", rdf4j.url("/sparql"));
    assertThat(version("there")).isEqualTo(version("here")).isNotEmpty();
  }

  private static List<String> version(String name) throws Exception {
    return Files.readAllLines(folder.resolve(name).resolve("void.ttl")).stream()
        .filter(line -> line.contains("owl:versionInfo") || line.contains("hasVersion"))
        .toList();
  }

  /** Files, counts and sums, byte for byte; the store is given what the database has, runs too. */
  @Test
  void splitsTheSame() throws Exception {
    Path here = folder.resolve("split");
    said("export", "--split", "5000", "-o", here.toString(), "--db", db());
    Map<String, String> expected = files(here);
    assertThat(expected).hasSizeGreaterThan(5).containsKeys("manifest.json", "SHA256SUMS");
    String update = withGraphs(said("export", "--format", "trig", "--db", db()));
    try (SecondFuseki another = new SecondFuseki();
        Rdf4jServer other = new Rdf4jServer(false)) {
      for (EndpointAddress address : List.of(another.address(false), other.address(false))) {
        UpdateExecHTTP.service(address.update().orElseThrow().toString())
            .updateString(update)
            .execute();
        Path there = folder.resolve("split-" + address.query().getPort());
        said("export", "--split", "5000", "-o", "" + there, "--endpoint", "" + address.query());
        assertThat(files(there)).isEqualTo(expected);
      }
    }
  }

  /** An update that inserts what a TriG file says. */
  private static String withGraphs(String trig) {
    DatasetGraph data = RDFParser.fromString(trig, Lang.TRIG).toDatasetGraph();
    QuadDataAcc quads = new QuadDataAcc();
    data.find().forEachRemaining(quads::addQuad);
    return new UpdateRequest(new UpdateDataInsert(quads)).toString();
  }

  /** The hash of each file by its name. */
  private static Map<String, String> files(Path folder) throws Exception {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString(),
            HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
      }
    }
    return files;
  }

  @Test
  void constructsTheSame() throws Exception {
    Path query = folder.resolve("names.rq");
    Files.writeString(
        query,
        "PREFIX qt: <https://w3id.org/qiantou/ontology#>\n"
            + "CONSTRUCT { ?m qt:leadAgency ?a } WHERE { ?m qt:leadAgency ?a }");
    String expected =
        said("export", "--construct", query.toString(), "--format", "nt", "--db", db());
    assertThat(expected).contains("leadAgency");
    for (String url : List.of(fuseki.url("sparql"), rdf4j.url("/sparql"))) {
      assertThat(
              said("export", "--construct", query.toString(), "--format", "nt", "--endpoint", url))
          .isEqualTo(expected);
    }
  }

  @Test
  void aQueryIsSentAsItIs() {
    String query =
        "SELECT (COUNT(DISTINCT ?d) AS ?n) { GRAPH ?g { ?d a"
            + " <https://w3id.org/qiantou/ontology#PolicyDocument> } }";
    String expected = said("query", "-e", query, "--format", "csv", "--db", db());
    assertThat(said("query", "-e", query, "--format", "csv", "--endpoint", fuseki.url("sparql")))
        .isEqualTo(expected)
        .contains("10");
  }

  @Test
  void whatIsDoneOtherwiseIsSaid() {
    said("report", "agencies", "--endpoint", rdf4j.url("/sparql"));
    assertThat(commands.err()).contains("no counts are kept").contains("the store's default graph");
    said("check", "--endpoint", rdf4j.url("/sparql"));
    assertThat(commands.err()).contains("store 0");
  }

  @ParameterizedTest
  @CsvSource({
    "load data/samples --endpoint http://127.0.0.1:9/q, --update-endpoint",
    "load data/samples, --db DIR",
    "report leads --endpoint http://127.0.0.1:9/q --db x, not both",
    "report leads data/samples --endpoint http://127.0.0.1:9/q, one of them",
    "query --example lead-agencies --endpoint http://u:p@127.0.0.1:9/q, without a password"
  })
  void aWrongCallIsSaid(String call, String message) {
    assertThat(commands.run(call.split(" "))).isEqualTo(2);
    assertThat(commands.err()).contains(message);
  }

  /** The store goes away when a document is there and counted, and not yet in its place. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLoadThatBreaksOffSaysWhatIsThereAndTheNextDoesTheRest(boolean withDifference)
      throws Exception {
    try (SecondFuseki store = new SecondFuseki();
        UnreliableWay way = new UnreliableWay(store.url("sparql"))) {
      String[] load =
          writing("load", way.by(store.address(false)), "data/samples/agency-notice.txt");
      String[] call = withDifference ? with(load, "--diff") : load;
      said(writing("load", store.address(false), "data/samples/pilot-cases.txt"));
      List<String> before = store.graphs();
      way.goAwayAt("DELETE");
      assertThat(commands.run(call)).isEqualTo(1);
      assertThat(commands.err())
          .contains("the load broke off")
          .contains("written: documents added 0")
          .contains("not written: graphs 1")
          .contains("https://w3id.org/qiantou/id/graph/")
          .contains("the same call again writes the rest");
      way.comeBack();
      assertThat(said(call)).contains("added 1").contains("unchanged 0");
      assertThat(store.graphs()).hasSizeGreaterThan(before.size()).containsAll(before);
      assertThat(store.graphs()).noneMatch(name -> name.startsWith("urn:qiantou:loading"));
      assertThat(said(call)).contains("unchanged 1");
    }
  }
}
