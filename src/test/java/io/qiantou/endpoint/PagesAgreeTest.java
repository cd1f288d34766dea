package io.qiantou.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.Documents;
import io.qiantou.report.Parameter;
import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.report.Synonyms;
import io.qiantou.report.Table;
import io.qiantou.resource.Resources;
import io.qiantou.store.AskedWords;
import io.qiantou.store.PolicyStore;
import io.qiantou.store.ServedStore;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the service's pages and its search ask gives the same rows on the embedded store, on a
 * Fuseki as it comes and on RDF4J, over the samples.
 */
@SuppressWarnings("NullAway.Init")
class PagesAgreeTest {
  private static final Resources RESOURCES = Resources.packed();
  private static final Duration TIME = Duration.ofSeconds(60);
  private static final String DAY = "2024-06-30";
  private static final int OF_EACH = 3;

  private static final Map<String, ServedStore> OTHERS = new LinkedHashMap<>();
  private static final List<String> THINGS = new ArrayList<>();
  private static PolicyStore embedded;
  private static SecondFuseki fuseki;
  private static Rdf4jServer rdf4j;

  @BeforeAll
  static void load() throws IOException {
    Map<String, Graph> graphs = Documents.samplesAndRegistries();
    embedded = PolicyStore.temporary();
    embedded.replaceAll(graphs);
    fuseki = new SecondFuseki();
    rdf4j = new Rdf4jServer(true);
    OTHERS.put("Fuseki", served(fuseki.address(true)));
    OTHERS.put("RDF4J", served(rdf4j.address(false)));
    OTHERS.values().forEach(store -> store.replaceAll(graphs));
    for (String list : List.of("list.agency", "list.document", "list.indicator", "list.region")) {
      THINGS.addAll(first(list, OF_EACH));
    }
    THINGS.addAll(first("order", 2 * OF_EACH));
  }

  private static ServedStore served(EndpointAddress address) {
    return EndpointStore.served(address, Credentials.none(), TIME, RESOURCES);
  }

  /** IRIs in the last column. */
  private static List<String> first(String list, int most) {
    Table table = Reports.pages(RESOURCES).get(list).run(embedded, Map.of());
    List<String> first =
        table.rows().stream().limit(most).map(row -> row.get(row.size() - 1).text()).toList();
    assertThat(first).isNotEmpty();
    return first;
  }

  @AfterAll
  static void close() {
    OTHERS.clear();
    THINGS.clear();
    embedded.close();
    fuseki.close();
    rdf4j.close();
  }

  static Stream<Report> questions() {
    // The one that is missing is no question, but a part of one, for stores with an index.
    return Stream.concat(
            Reports.pages(RESOURCES).all().stream(), Reports.facets(RESOURCES).all().stream())
        .filter(question -> !question.name().equals("found.words"));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void pagesAskTheSame(Report question) {
    for (Map<String, String> arguments : calls(question)) {
      Table expected = question.run(embedded, arguments);
      OTHERS.forEach(
          (name, store) ->
              assertThat(question.run(store, arguments).rows())
                  .as("%s %s on %s", question.name(), arguments, name)
                  .isEqualTo(expected.rows()));
    }
  }

  private static List<Map<String, String>> calls(Report question) {
    List<Map<String, String>> calls = List.of(Map.of());
    for (Parameter parameter : question.head().parameters()) {
      List<Map<String, String>> more = new ArrayList<>();
      for (Map<String, String> call : calls) {
        if (!parameter.required()) {
          more.add(call);
        }
        for (String value : values(parameter)) {
          Map<String, String> with = new LinkedHashMap<>(call);
          with.put(parameter.name(), value);
          more.add(with);
        }
      }
      calls = more;
    }
    return calls;
  }

  private static List<String> values(Parameter parameter) {
    return switch (parameter.type()) {
      case IRI -> parameter.required() ? THINGS : List.of();
      case DATE -> List.of(DAY);
      default -> List.of("lead");
    };
  }

  /** Each thing has its page, so what was asked of it had an answer to be compared. */
  @Test
  void thereIsSomethingToCompare() {
    for (String page : List.of("agency", "policy-document", "indicator", "region", "measure")) {
      Report question = Reports.pages(RESOURCES).get(page);
      assertThat(THINGS)
          .as(page)
          .anySatisfy(
              thing ->
                  assertThat(question.run(embedded, Map.of("iri", thing)).rows()).isNotEmpty());
    }
  }

  @Test
  void severalAtOnceAreTheSame() {
    for (String name : List.of("brief", "brief.leads")) {
      Report several = Reports.pages(RESOURCES).get(name).among("measure", THINGS);
      Table expected = several.run(embedded, Map.of());
      assertThat(expected.rows()).isNotEmpty();
      OTHERS.forEach(
          (other, store) ->
              assertThat(several.run(store, Map.of()).rows()).as(other).isEqualTo(expected.rows()));
    }
  }

  /** The order is another, for only an index knows how well something fits. */
  @ParameterizedTest
  @CsvSource({
    "measure,海关总署",
    "measure,跨境 电商",
    "measure,跨境电子商务 进口",
    "measure,自由贸易试验区",
    "measure,\"跨境电子商务\"",
    "measure,“试点”",
    "measure,gdp",
    "measure,税",
    "document,通知",
    "agency,商务部",
    "agency,海关 总署",
    "region,上海",
    "region,自贸试验区",
    "indicator,覆盖率",
    "measure,没有这样的字词",
    "measure,\"',.*\\"
  })
  void wordsFindTheSame(String kind, String typed) {
    AskedWords words = Synonyms.read(Resources.packed()).words(typed);
    Set<String> expected = embedded.matches(words, kind, 10_000);
    OTHERS.forEach(
        (name, store) ->
            assertThat(store.matches(words, kind, 10_000))
                .as(name)
                .containsExactlyInAnyOrderElementsOf(expected));
  }

  @Test
  void someWordsAreFoundAndMarkedTheSame() {
    assertThat(embedded.matches(AskedWords.of("海关总署"), "measure", 10)).isNotEmpty();
    assertThat(embedded.matches(AskedWords.of("上海"), "region", 10)).isNotEmpty();
    List<String> texts = List.of("推动跨境电商发展（海关总署牵头）", "税收优惠", "a < b");
    for (String typed : List.of("跨境 海关总署", "税", "b", "")) {
      AskedWords words = AskedWords.of(typed);
      OTHERS.forEach(
          (name, store) ->
              assertThat(store.highlighted(words, texts))
                  .as(name + typed)
                  .isEqualTo(embedded.highlighted(words, texts)));
    }
    assertThat(embedded.highlighted(AskedWords.of("税"), texts))
        .containsExactly("推动跨境电商发展（海关总署牵头）", "<em>税收</em>优惠", "a &lt; b");
  }

  @Test
  void theFiguresAreTheSame() {
    OTHERS.forEach(
        (name, store) -> assertThat(store.figures()).as(name).isEqualTo(embedded.figures()));
  }
}
