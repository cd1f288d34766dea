package io.qiantou.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.qiantou.endpoint.Credentials;
import io.qiantou.endpoint.EndpointAddress;
import io.qiantou.endpoint.EndpointStore;
import io.qiantou.endpoint.Rdf4jServer;
import io.qiantou.endpoint.SecondFuseki;
import io.qiantou.endpoint.UnreliableWay;
import io.qiantou.endpoint.UnreliableWay.Trouble;
import io.qiantou.resource.Resources;
import io.qiantou.store.Fixtures;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service over a store that goes away and comes back, refuses, falls silent, or is written. */
class StoreAwayTest {
  private static final Resources RESOURCES = Resources.packed();
  private static final String SECRET = "a secret of some length";
  private static final String[] TOKEN = {"Authorization", "Bearer " + SECRET};
  private static final UploadLimits LIMITS =
      new UploadLimits(1 << 20, 2 << 20, 13, Duration.ofSeconds(20), Duration.ofSeconds(60), 64);
  private static final String GRAPH = "https://w3id.org/qiantou/id/graph/甲";
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";

  private final SecondFuseki fuseki = new SecondFuseki();
  private final UnreliableWay way = new UnreliableWay(fuseki.url("sparql"));

  StoreAwayTest() throws IOException {
    store(fuseki.address(true), Duration.ofSeconds(60)).replaceAll(Fixtures.graphs("notice.trig"));
  }

  @AfterEach
  void close() {
    way.close();
    fuseki.close();
  }

  private static EndpointStore store(EndpointAddress address, Duration longest) {
    return EndpointStore.served(address, Credentials.none(), longest, RESOURCES);
  }

  private static EndpointAddress reading(String url) {
    return EndpointAddress.of(url, Optional.empty(), Optional.empty());
  }

  private static QiantouServer serve(EndpointAddress address) {
    return QiantouServer.start(
        store(address, Duration.ofSeconds(60)), RESOURCES, ServerOptions.onPort(0));
  }

  private static JsonNode health(Http http, int status) throws Exception {
    HttpResponse<String> health = http.get("health");
    assertThat(health.statusCode()).as(health.body()).isEqualTo(status);
    return Json.read(health.body());
  }

  @Test
  void whatIsAwayIsSaidInTheFormThatWasAskedForUntilItIsBack() throws Exception {
    EndpointAddress address = way.by(reading(fuseki.url("sparql")));
    try (QiantouServer server = serve(address)) {
      Http http = Http.of(server);
      assertThat(http.get("").statusCode()).isEqualTo(200);
      assertThat(health(http, 200).path("reachable").asBoolean()).isTrue();
      way.goAwayAfter(0);
      JsonNode says = health(http, 503);
      assertThat(says.path("status").asText()).isEqualTo("failing");
      assertThat(says.path("store").asText()).isEqualTo(address.query().toString());
      assertThat(says.path("reachable").asBoolean(true)).isFalse();
      assertThat(says.path("reason").asText()).contains("the store gave no answer");
      HttpResponse<String> page = away(http, "search", "text/html", "text/html");
      assertThat(page.body()).contains("<h1>存储没有回答</h1>").doesNotContain("127.0.0.1");
      assertThat(away(http, "search?lang=en", "text/html", "text/html").body())
          .contains("The store does not answer");
      HttpResponse<String> json = away(http, "reports/leads.json", "*/*", "application/json");
      assertThat(Json.read(json.body()).path("status").asInt()).isEqualTo(503);
      for (String path :
          List.of(
              "reports/leads.csv",
              "id/agency/gacc?format=turtle",
              "export.nq",
              "documents",
              "feed.atom",
              ".well-known/void",
              "sparql?query=" + Http.encoded(COUNT))) {
        assertThat(away(http, path, "*/*", "text/plain").body()).contains("/health");
      }
      assertThat(http.get("metrics").statusCode()).isEqualTo(200);
      assertThat(http.get("static/style.css").statusCode()).isEqualTo(200);
      way.comeBack();
      health(http, 200);
      for (String path : List.of("", "search", "reports/leads.json", "export.nq", "documents")) {
        assertThat(http.get(path).statusCode()).as(path).isEqualTo(200);
      }
    }
  }

  private static HttpResponse<String> away(Http http, String path, String accept, String type)
      throws Exception {
    HttpResponse<String> answer = http.get(path, "Accept", accept);
    assertThat(answer.statusCode()).as(path).isEqualTo(503);
    assertThat(Http.header(answer, "Content-Type")).as(path).startsWith(type);
    assertThat(Http.header(answer, "Retry-After")).as(path).isNotEmpty();
    assertThat(Http.header(answer, "Cache-Control")).as(path).isEqualTo("no-store");
    return answer;
  }

  @Test
  void theServiceStartsWhileTheStoreIsAway() throws Exception {
    way.goAwayAfter(0);
    try (QiantouServer server = serve(way.by(reading(fuseki.url("sparql"))))) {
      health(Http.of(server), 503);
      way.comeBack();
      health(Http.of(server), 200);
      assertThat(Http.of(server).get("documents").statusCode()).isEqualTo(200);
    }
  }

  /**
   * It will not be better by itself, and what an address has behind its question mark is hidden.
   */
  @Test
  void aStoreThatAnswersOtherwiseIsABadGateway() throws Exception {
    try (QiantouServer server = serve(reading(fuseki.url("nothing") + "?key=geheim"))) {
      Http http = Http.of(server);
      JsonNode says = health(http, 503);
      assertThat(says.path("reachable").asBoolean()).isTrue();
      assertThat(says.path("reason").asText()).contains("status 40").doesNotContain("geheim");
      assertThat(says.path("store").asText()).isEqualTo(fuseki.url("nothing"));
      HttpResponse<String> page = http.get("search", "Accept", "text/html");
      assertThat(page.statusCode()).isEqualTo(502);
      assertThat(page.body()).contains("存储没有回答").doesNotContain("geheim");
    }
  }

  @Test
  void aQueryThatTheStoreDoesNotAnswerInTimeIsEnded() throws Exception {
    Duration time = Duration.ofSeconds(1);
    ServerOptions options = ServerOptions.onPort(0).with(QueryLimits.usual().within(time));
    EndpointStore silent = store(way.by(reading(fuseki.url("sparql"))), time);
    try (QiantouServer server = QiantouServer.start(silent, RESOURCES, options)) {
      Http http = Http.of(server);
      assertThat(http.query("format=csv&", COUNT).statusCode()).isEqualTo(200);
      way.next(Trouble.NEVER);
      HttpResponse<String> answer = http.query("format=csv&", COUNT);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("took longer than 1.0 s");
      assertThat(http.query("format=csv&", COUNT).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void documentsAreWrittenReplacedAndTakenOutThere(boolean rdf4j) throws Exception {
    try (Rdf4jServer other = new Rdf4jServer(true)) {
      EndpointAddress address = rdf4j ? other.address(false) : fuseki.address(true);
      ExtractionProcess reader =
          ExtractionProcess.of(OneDocument.class.getName(), List.of(), LIMITS);
      ServerOptions options =
          ServerOptions.onPort(0).with(new Writing(Token.of(SECRET), LIMITS, reader));
      try (QiantouServer server =
          QiantouServer.start(store(address, Duration.ofSeconds(60)), RESOURCES, options)) {
        Http http = Http.of(server);
        assertThat(http.get("upload").body()).contains("id=\"upload\"");
        assertThat(change(http, http.post("documents", Form.TYPE, form("document 甲"), TOKEN)))
            .isEqualTo("added");
        assertThat(rdf4j ? other.graphs() : fuseki.graphs())
            .anyMatch(name -> name.endsWith("/graph/甲"))
            .noneMatch(name -> name.startsWith("urn:qiantou:loading:"));
        assertThat(change(http, http.post("documents", Form.TYPE, form("document 甲"), TOKEN)))
            .isEqualTo("unchanged");
        String path = Addresses.encoded("documents/甲");
        assertThat(http.get(path).statusCode()).isEqualTo(200);
        store(address, Duration.ofSeconds(60)).replaceAll(Map.of(GRAPH, other()));
        HttpResponse<String> put =
            Http.send(http.to(path).headers(TOKEN).PUT(BodyPublishers.ofString("document 甲")));
        assertThat(change(http, put)).isEqualTo("replaced");
        assertThat(Http.send(http.to(path).headers(TOKEN).DELETE()).statusCode()).isEqualTo(204);
        assertThat(Http.send(http.to(path).headers(TOKEN).DELETE()).statusCode()).isEqualTo(404);
        assertThat(http.get(path).statusCode()).isEqualTo(404);
        assertThat(rdf4j ? other.graphs() : fuseki.graphs())
            .noneMatch(name -> name.endsWith("/graph/甲"));
      }
    }
  }

  private static Graph other() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(
        NodeFactory.createURI("https://w3id.org/qiantou/id/document/甲"),
        RDFS.comment.asNode(),
        NodeFactory.createLiteralString("another"));
    return graph;
  }

  private static byte[] form(String words) throws IOException {
    return new Form().file("a.txt", words).bytes();
  }

  private static String change(Http http, HttpResponse<String> accepted) throws Exception {
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    String job = Http.header(accepted, "Location").substring(1);
    String events = http.get(job, "Accept", "text/event-stream").body();
    JsonNode last = Json.read(events.substring(events.lastIndexOf("data: ") + 6));
    return last.at("/files/0/documents/0/change").asText(last.toString());
  }
}
