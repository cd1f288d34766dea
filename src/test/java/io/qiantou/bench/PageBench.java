package io.qiantou.bench;

import io.qiantou.TextStore;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long pages take over all texts of the benchmark, over HTTP. A page about a thing is asked for
 * once a thing, so that no answer is one that was kept; what warms up is pages of other things.
 */
final class PageBench {
  private static final double MOST_MILLIS = 50;
  private static final int THINGS = 60;
  private static final String BASE = "https://w3id.org/qiantou/id/";

  /** Of which there are pages: what a thing is, and what says that documents speak of it. */
  private static final List<String> KINDS =
      List.of(
          "PolicyDocument ?thing a qt:PolicyDocument",
          "Measure ?thing a qt:Measure",
          "Agency ?duty <http://www.w3.org/ns/prov#agent> ?thing . ?thing a qt:Agency",
          "Indicator ?fact qt:indicator ?thing",
          "Region ?measure qt:appliesIn|qt:pilotedIn ?thing");

  private static final List<String> PAGES =
      List.of(
          "?lang=en",
          "search?q=%E6%95%B0%E6%8D%AE",
          "search?q=%E8%B4%B8%E6%98%93&role=lead",
          "regions",
          "export",
          "reports/leads",
          "reports/agencies",
          "reports/progress",
          "reports/deadlines");

  private final Resources resources;
  private final BenchTexts texts;
  private final HttpClient client = HttpClient.newHttpClient();

  PageBench(Resources resources, BenchTexts texts) {
    this.resources = resources;
    this.texts = texts;
  }

  List<Result> run() throws IOException, InterruptedException {
    String[] all =
        Stream.concat(
                texts.decoded().stream(),
                Stream.of(new String(BenchTexts.longDocument(50), StandardCharsets.UTF_8)))
            .toArray(String[]::new);
    List<Result> results = new ArrayList<>();
    try (PolicyStore store = TextStore.of(resources, all);
        QiantouServer server = QiantouServer.start(store, resources, ServerOptions.onPort(0))) {
      for (String kind : KINDS) {
        results.add(ofThings(server.url(), kind));
      }
      for (String page : PAGES) {
        results.add(again(server.url(), page));
      }
    }
    return results;
  }

  private Result ofThings(String service, String kind) throws IOException, InterruptedException {
    int space = kind.indexOf(' ');
    List<String> things = things(service, kind.substring(space + 1));
    Times warm = new Times();
    Times times = new Times();
    for (int i = 0; i < things.size(); i++) {
      time(service + "id/" + things.get(i), i % 2 == 0 ? warm : times);
    }
    return result("page of each " + kind.substring(0, space) + ", asked for the first time", times);
  }

  private Result again(String service, String page) throws IOException, InterruptedException {
    time(service + page, new Times());
    Times times = new Times();
    for (int i = 0; i < THINGS / 2; i++) {
      time(service + page, times);
    }
    return result("page /" + page.replaceAll("%.*?(?=&|$)", "…") + ", asked for again", times);
  }

  private static Result result(String what, Times times) {
    return new Result(
        what + ", p50 (longest)",
        String.format(Locale.ROOT, "%.0f ms (%.0f ms)", times.at(0.5), times.at(1)),
        "≤ 50 ms",
        times.at(0.5) <= MOST_MILLIS);
  }

  /** Of each kind at most {@link #THINGS}, those of all texts in turn. */
  private List<String> things(String service, String pattern)
      throws IOException, InterruptedException {
    String query =
        "PREFIX qt: <https://w3id.org/qiantou/ontology#> SELECT DISTINCT ?thing { "
            + pattern
            + " FILTER(STRSTARTS(STR(?thing), \""
            + BASE
            + "\") && !CONTAINS(STR(?thing), \"#\")) } ORDER BY SHA1(STR(?thing)) LIMIT "
            + THINGS;
    return get(service + "sparql?query=" + encoded(query), "text/csv")
        .lines()
        .skip(1)
        .map(iri -> encoded(iri.strip().substring(BASE.length())).replace("%2F", "/"))
        .toList();
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private void time(String url, Times times) throws IOException, InterruptedException {
    long start = System.nanoTime();
    get(url, "text/html");
    times.add((System.nanoTime() - start) / 1e6);
  }

  private String get(String url, String type) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(
            HttpRequest.newBuilder(URI.create(url)).header("Accept", type).build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(url + ": " + response.statusCode() + " " + response.body());
    }
    return response.body();
  }
}
