package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.ChildJvm;
import io.qiantou.store.Change;
import io.qiantou.store.PolicyStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM: a query without end is cut off after the grace, the store closed, the process over. */
class StopTest {
  private static final String NAME = "https://w3id.org/qiantou/id/graph/示例";

  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }";

  private static final int SIGTERM = 128 + 15;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void whatRunsIsCutOffAndTheStoreClosed(@TempDir Path folder) throws Exception {
    Path db = folder.resolve("db");
    try (PolicyStore store = PolicyStore.open(db)) {
      store.replace(NAME, graph());
    }
    String[] call = {
      "serve", "--db", db.toString(), "--port", "0", "--timeout", "0", "--grace", "2"
    };
    Process service = ChildJvm.start(Main.class, call);
    try (BufferedReader says = service.inputReader(StandardCharsets.UTF_8)) {
      String url = String.valueOf(says.readLine());
      assertThat(url).startsWith("http://");
      String query = URLEncoder.encode(ENDLESS, StandardCharsets.UTF_8);
      CompletableFuture<HttpResponse<String>> answer =
          client.sendAsync(get(url + "sparql?query=" + query), BodyHandlers.ofString());
      awaitRunning(url);

      service.destroy();

      assertThat(service.waitFor(60, TimeUnit.SECONDS)).as("the process is over").isTrue();
      assertThat(service.exitValue()).isEqualTo(SIGTERM);
      assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(503);
      assertThat(answer.get().body()).contains("the service is stopping");
    } finally {
      service.destroyForcibly().waitFor();
    }
    assertThat(db.resolve("unclosed")).as("what a process that was killed leaves").doesNotExist();
    try (PolicyStore store = PolicyStore.open(db)) {
      assertThat(store.replace(NAME, graph())).isEqualTo(Change.UNCHANGED);
    }
  }

  private void awaitRunning(String url) throws IOException, InterruptedException {
    for (int i = 0; i < 1_000; i++) {
      if (client
          .send(get(url + "metrics"), BodyHandlers.ofString())
          .body()
          .contains("queries_running 1")) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new IllegalStateException("the query does not run");
  }

  private static HttpRequest get(String address) {
    return HttpRequest.newBuilder(URI.create(address)).build();
  }

  /** So many statements that five of them cross without end. */
  private static Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    for (int i = 0; i < 500; i++) {
      graph.add(
          Triple.create(
              NodeFactory.createURI("http://example.org/" + i),
              NodeFactory.createURI("http://example.org/is"),
              NodeFactory.createLiteralString("x" + i)));
    }
    return graph;
  }
}
