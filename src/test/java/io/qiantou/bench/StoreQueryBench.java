package io.qiantou.bench;

import io.qiantou.resource.Resources;
import io.qiantou.server.QiantouServer;
import io.qiantou.server.ServerOptions;
import io.qiantou.store.PolicyStore;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Seven kinds of queries that analysts ask, over HTTP and warm, in turns: the service beside a bare
 * Fuseki over the same statements. Rankings and counts are asked as reports or of what the store
 * keeps counted; the bare one has to count.
 */
final class StoreQueryBench {
  private static final int ROUNDS = 100;
  private static final int WARM_UP = 15;
  private static final int PEER_ROUNDS = 12;
  private static final double MOST_MILLIS = 50;
  private static final int ENDED_ROUNDS = 3;

  /** A product, a sort of one, a path from everywhere, a regex that goes back, a growing text. */
  private static final List<String> ENDLESS =
      List.of(
          "SELECT (COUNT(*) AS ?all) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
          "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f LIMIT 3",
          "SELECT (COUNT(*) AS ?all) { ?a (!<x:y>)* ?b }",
          "SELECT (COUNT(*) AS ?all) { ?a ?b ?c . ?d ?e ?f "
              + "FILTER REGEX(CONCAT(STR(?c), STR(?f)), '^((.*)*)*#(.*)x$') }",
          "SELECT (COUNT(*) AS ?all) { ?a ?b ?c . ?d ?e ?f "
              + "FILTER(STRLEN(CONCAT(REPLACE(STR(?c), '.', '$0$0$0'), STR(?f))) < 0) }");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path store;
  private final Path bare;

  StoreQueryBench(Path store, Path bare) {
    this.store = store;
    this.bare = bare;
  }

  List<Result> run() throws IOException, InterruptedException {
    DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(bare.toString()));
    data.getContext().set(TDB2.symUnionDefaultGraph, true);
    FusekiServer fuseki = FusekiServer.create().port(0).loopback(true).add("/bare", data).build();
    fuseki.start();
    try (PolicyStore opened = PolicyStore.open(store);
        QiantouServer server =
            QiantouServer.start(opened, Resources.packed(), ServerOptions.onPort(0))) {
      String peer = "http://127.0.0.1:" + fuseki.getPort() + "/bare/sparql";
      return compare(server.url(), server.url() + "sparql", peer);
    } finally {
      fuseki.stop();
      TDBInternal.expel(data, true);
    }
  }

  private List<Result> compare(String own, String sparql, String peer)
      throws IOException, InterruptedException {
    Map<String, String> things =
        Map.of(
            "agency", chosen(peer, "choose-agency"),
            "region", chosen(peer, "choose-region"),
            "measure", chosen(peer, "choose-measure"));
    URI front = URI.create(own);
    List<Result> results = new ArrayList<>();
    results.add(
        counted(
            "report: measures by agency",
            own + "reports/agencies.csv",
            url(peer, "ranking-peer", things)));
    results.add(
        Result.figure(
            "the same, never asked before, p50",
            String.format(Locale.ROOT, "%.1f ms", newQuestions(own).at(0.5))));
    results.add(
        counted("count by role", url(sparql, "roles", things), url(peer, "roles-peer", things)));
    results.add(figure("front page with its counts", front.toString()));
    results.add(same("an agency's measures with targets due", "due", sparql, peer, things));
    results.add(same("co-lead network of an agency", "network", sparql, peer, things));
    results.add(same("measures by region", "region", sparql, peer, things));
    results.add(same("everything about one measure", "measure", sparql, peer, things));
    results.add(ended(sparql));
    results.add(other("rare word", url(sparql, "word", things), url(peer, "word-peer", things)));
    return results;
  }

  private Result counted(String what, String ours, String peer)
      throws IOException, InterruptedException {
    Times mine = new Times();
    Times theirs = new Times();
    ask(ours, mine, WARM_UP, ROUNDS);
    ask(peer, theirs, 2, PEER_ROUNDS);
    return new Result(
        what + ", p99 over HTTP, beside counting on a bare Fuseki (p50)",
        String.format(Locale.ROOT, "%.1f ms : %.0f ms", mine.at(0.99), theirs.at(0.5)),
        "≤ 50 ms",
        mine.at(0.99) <= MOST_MILLIS);
  }

  /** The ranking of each of the first agencies in it alone, so that no answer is one kept. */
  private Times newQuestions(String own) throws IOException, InterruptedException {
    List<String> names =
        answer(own + "reports/agencies.csv")
            .lines()
            .skip(1)
            .limit(PEER_ROUNDS)
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();
    Times times = new Times();
    for (String name : names) {
      String asked = URLEncoder.encode(name, StandardCharsets.UTF_8);
      ask(own + "reports/agencies.csv?agency=" + asked, times, 0, 1);
    }
    return times;
  }

  /** Queries that would run for hours, under a time-out of a second. */
  private Result ended(String sparql) throws IOException, InterruptedException {
    double last = 0;
    for (String query : ENDLESS) {
      String url = sparql + "?timeout=1&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
      for (int i = 0; i < ENDED_ROUNDS; i++) {
        long start = System.nanoTime();
        HttpResponse<String> response =
            client.send(
                HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/csv").build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 503) {
          throw new IllegalStateException(query + ": " + response.statusCode());
        }
        last = Math.max(last, (System.nanoTime() - start) / 1e9);
      }
    }
    return new Result(
        "queries that never end, " + ENDLESS.size() + " of them, under a time-out of 1 s: the last",
        String.format(Locale.ROOT, "%.2f s", last),
        "≤ 1.5 s",
        last <= 1.5);
  }

  private Result figure(String what, String ours) throws IOException, InterruptedException {
    Times mine = new Times();
    ask(ours, mine, 3, PEER_ROUNDS);
    return Result.figure(what + ", p50", String.format(Locale.ROOT, "%.1f ms", mine.at(0.5)));
  }

  private Result same(
      String what, String query, String sparql, String peer, Map<String, String> things)
      throws IOException, InterruptedException {
    return other(what, url(sparql, query, things), url(peer, query, things));
  }

  /** In turns, so that what else the machine does is the same for both. */
  private Result other(String what, String ours, String peer)
      throws IOException, InterruptedException {
    Times mine = new Times();
    Times theirs = new Times();
    ask(ours, new Times(), WARM_UP, 1);
    ask(peer, new Times(), WARM_UP, 1);
    for (int round = 0; round < ROUNDS / 2; round++) {
      ask(ours, mine, 0, 1);
      ask(peer, theirs, 0, 1);
    }
    double ratio = mine.at(0.5) / theirs.at(0.5);
    return new Result(
        what + ", p50 over HTTP beside a bare Fuseki",
        String.format(
            Locale.ROOT, "%.1f ms : %.1f ms = × %.2f", mine.at(0.5), theirs.at(0.5), ratio),
        "≤ × 1.2",
        ratio <= 1.2);
  }

  private void ask(String url, Times times, int before, int rounds)
      throws IOException, InterruptedException {
    for (int i = 0; i < before; i++) {
      answer(url);
    }
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      answer(url);
      times.add((System.nanoTime() - start) / 1e6);
    }
  }

  private String answer(String url) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/csv,*/*").build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(url + ": " + response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  private String chosen(String peer, String query) throws IOException, InterruptedException {
    return answer(url(peer, query, Map.of())).lines().skip(1).findFirst().orElseThrow().strip();
  }

  /** A query of {@code src/test/resources/bench}, with things in the places of their variables. */
  private static String url(String endpoint, String query, Map<String, String> things)
      throws IOException {
    String text = Files.readString(Path.of("src/test/resources/bench/" + query + ".rq"));
    if (!query.startsWith("choose") && !query.contains("-peer") && !query.equals("word")) {
      for (Map.Entry<String, String> thing : things.entrySet()) {
        if (isAsked(query, thing.getKey())) {
          text = text.replace("?" + thing.getKey() + " ", "<" + thing.getValue() + "> ");
          text = text.replace("?" + thing.getKey() + ")", "<" + thing.getValue() + ">)");
        }
      }
    }
    return endpoint + "?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static boolean isAsked(String query, String thing) {
    return switch (query) {
      case "due", "network" -> thing.equals("agency");
      default -> thing.equals(query);
    };
  }
}
