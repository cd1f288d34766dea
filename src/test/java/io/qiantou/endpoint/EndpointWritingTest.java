package io.qiantou.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.endpoint.UnreliableWay.Trouble;
import io.qiantou.resource.Resources;
import io.qiantou.store.Change;
import io.qiantou.store.UnfinishedWrite;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents into stores elsewhere, on ways that fail at any moment: none is ever half there. */
class EndpointWritingTest {
  private static final int BATCH = 50;
  private static final Patience SHORT =
      new Patience(
          3,
          Duration.ofMillis(1),
          Duration.ofMillis(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1));

  /** Each way of writing into each store. */
  private record Elsewhere(Runnable stop, EndpointAddress address, Supplier<List<String>> graphs)
      implements AutoCloseable {
    static Elsewhere of(String kind, boolean graphStore) throws IOException {
      if (kind.equals("fuseki")) {
        SecondFuseki fuseki = new SecondFuseki();
        return new Elsewhere(fuseki::close, fuseki.address(graphStore), fuseki::graphs);
      }
      Rdf4jServer rdf4j = new Rdf4jServer(true);
      return new Elsewhere(rdf4j::close, rdf4j.address(graphStore), rdf4j::graphs);
    }

    EndpointStore store() {
      return EndpointWritingTest.store(address);
    }

    @Override
    public void close() {
      stop.run();
    }
  }

  private static EndpointStore store(EndpointAddress address) {
    return store(address, Holder.here());
  }

  private static EndpointStore store(EndpointAddress address, Holder holder) {
    return EndpointStore.of(address, Credentials.none(), SHORT, Resources.packed(), BATCH, holder);
  }

  /** A process that runs beside this one: the one that started it. */
  private static Holder another() {
    return new Holder(Holder.here().host(), ProcessHandle.current().parent().orElseThrow().pid());
  }

  /** Graphs of 20, 40, … statements, the largest of which takes several requests. */
  private static Map<String, Graph> documents(String text) {
    Map<String, Graph> documents = new LinkedHashMap<>();
    for (int i = 1; i <= 4; i++) {
      Graph graph = GraphFactory.createDefaultGraph();
      Node subject = NodeFactory.createURI("https://example.org/id/document/示-" + i);
      for (int j = 0; j < 20 * i; j++) {
        Node property = NodeFactory.createURI("https://example.org/p" + j);
        graph.add(subject, property, NodeFactory.createLiteralLang(text + "“" + j + "”\n\\", "zh"));
      }
      documents.put("https://example.org/id/graph/示-" + i, graph);
    }
    return documents;
  }

  private static Map<String, Change> all(Change change) {
    Map<String, Change> changes = new LinkedHashMap<>();
    documents("").keySet().forEach(name -> changes.put(name, change));
    return changes;
  }

  private static void assertHolds(Elsewhere elsewhere, Map<String, Graph> documents) {
    assertThat(elsewhere.graphs().get()).containsExactlyElementsOf(documents.keySet());
    documents.forEach(
        (name, graph) ->
            assertThat(
                    elsewhere
                        .store()
                        .<Graph>read(data -> data.getGraph(NodeFactory.createURI(name))))
                .satisfies(stored -> assertThat(stored.isIsomorphicWith(graph)).as(name).isTrue()));
  }

  @ParameterizedTest
  @CsvSource({"fuseki,true", "fuseki,false", "rdf4j,true", "rdf4j,false"})
  void isAddedReplacedAndLeftAlone(String kind, boolean graphStore) throws Exception {
    try (Elsewhere elsewhere = Elsewhere.of(kind, graphStore)) {
      assertThat(elsewhere.store().replaceAll(documents("一"))).isEqualTo(all(Change.ADDED));
      assertHolds(elsewhere, documents("一"));
      assertThat(elsewhere.store().replaceAll(documents("一"))).isEqualTo(all(Change.UNCHANGED));
      assertThat(elsewhere.store().replaceAll(documents("二"))).isEqualTo(all(Change.REPLACED));
      assertHolds(elsewhere, documents("二"));
      assertThat(elsewhere.store().list()).isEqualTo(elsewhere.graphs().get());
    }
  }

  /** Whichever request is the last that is answered. */
  @ParameterizedTest
  @CsvSource({"fuseki,true", "fuseki,false", "rdf4j,true", "rdf4j,false"})
  void aStoreThatGoesAwayHasEachDocumentAsItWasOrAsItBecomes(String kind, boolean graphStore)
      throws Exception {
    boolean finished = false;
    int partly = 0;
    try (Elsewhere elsewhere = Elsewhere.of(kind, graphStore);
        UnreliableWay way = new UnreliableWay(elsewhere.address().query().toString())) {
      for (int answered = 1; !finished; answered++) {
        elsewhere.store().replaceAll(documents("旧"));
        EndpointStore store = store(way.by(elsewhere.address()));
        way.goAwayAfter(answered);
        try {
          store.replaceAll(documents("新"));
          finished = true;
        } catch (UnfinishedWrite e) {
          partly += !e.written().isEmpty() && !e.left().isEmpty() ? 1 : 0;
          assertIsOneOrTheOther(elsewhere, e);
        }
        way.comeBack();
        // Another process, which knows nothing of the first.
        assertThat(store(way.by(elsewhere.address())).replaceAll(documents("新")).values())
            .isSubsetOf(Change.REPLACED, Change.UNCHANGED);
        assertHolds(elsewhere, documents("新"));
      }
    }
    assertThat(partly).as("ends in the middle").isGreaterThan(2);
  }

  private static void assertIsOneOrTheOther(Elsewhere elsewhere, UnfinishedWrite fault) {
    Map<String, Graph> before = documents("旧");
    Map<String, Graph> after = documents("新");
    assertThat(fault.written().keySet()).doesNotContainAnyElementsOf(fault.left());
    for (String name : before.keySet()) {
      Graph stored = elsewhere.store().read(data -> data.getGraph(NodeFactory.createURI(name)));
      boolean isNew = stored.isIsomorphicWith(after.get(name));
      assertThat(isNew || stored.isIsomorphicWith(before.get(name))).as(name).isTrue();
      if (fault.written().containsKey(name)) {
        assertThat(isNew).as(name).isTrue();
      } else {
        assertThat(fault.left()).contains(name);
      }
    }
  }

  /** Whichever request is done without its answer being heard, or late, or finds the store busy. */
  @ParameterizedTest
  @CsvSource({
    "fuseki,true,ANSWER_LOST",
    "rdf4j,false,ANSWER_LOST",
    "fuseki,false,BUSY",
    "fuseki,false,DONE_LATE",
    "rdf4j,true,DONE_LATE"
  })
  void whatPassesIsWaitedFor(String kind, boolean graphStore, Trouble trouble) throws Exception {
    int requests = 2;
    try (Elsewhere elsewhere = Elsewhere.of(kind, graphStore);
        UnreliableWay way = new UnreliableWay(elsewhere.address().query().toString())) {
      for (int troubled = 1; troubled < requests; troubled++) {
        elsewhere.store().replaceAll(documents("旧"));
        int before = way.requests();
        Trouble[] troubles = new Trouble[troubled + 1];
        Arrays.fill(troubles, Trouble.NONE);
        troubles[troubled] = trouble;
        way.next(troubles);
        assertThat(store(way.by(elsewhere.address())).replaceAll(documents("新")))
            .isEqualTo(all(Change.REPLACED));
        assertHolds(elsewhere, documents("新"));
        requests = way.requests() - before;
      }
    }
    assertThat(requests).isGreaterThan(10);
  }

  /** Two in a row too, and the very first one. */
  @Test
  void aStoreThatIsBusyAtFirstIsWaitedFor() throws Exception {
    try (Elsewhere elsewhere = Elsewhere.of("rdf4j", false);
        UnreliableWay way = new UnreliableWay(elsewhere.address().query().toString())) {
      way.next(Trouble.BUSY, Trouble.BUSY);
      store(way.by(elsewhere.address())).replaceAll(documents("一"));
      assertHolds(elsewhere, documents("一"));
      way.next(Trouble.BUSY, Trouble.BUSY, Trouble.BUSY);
      assertThatThrownBy(() -> store(way.by(elsewhere.address())).list())
          .isInstanceOf(EndpointFault.class)
          .hasMessageContaining("status 503");
    }
  }

  @Test
  void aStoreThatTakesLessThanItWasGivenIsFoundOut() throws Exception {
    try (Elsewhere elsewhere = Elsewhere.of("fuseki", false);
        UnreliableWay way = new UnreliableWay(elsewhere.address().query().toString())) {
      // Asked what is unfinished, and what is there; then the first update.
      way.next(Trouble.NONE, Trouble.NONE, Trouble.SWALLOWED);
      assertThatThrownBy(() -> store(way.by(elsewhere.address())).replaceAll(documents("一")))
          .isInstanceOfSatisfying(
              UnfinishedWrite.class,
              e -> {
                assertThat(e).hasMessageContaining("given 20, stored / 已存 0");
                assertThat(e.written()).isEmpty();
              });
      assertThat(store(elsewhere.address()).list()).isEmpty();
    }
  }

  /** Whatever the first one is about to do when the second one begins and ends. */
  @ParameterizedTest
  @CsvSource({"fuseki,true", "fuseki,false", "rdf4j,true", "rdf4j,false"})
  void aLoadBesideOneThatRunsTakesNothingFromIt(String kind, boolean graphStore) throws Exception {
    int requests = 2;
    try (Elsewhere elsewhere = Elsewhere.of(kind, graphStore);
        UnreliableWay way = new UnreliableWay(elsewhere.address().query().toString())) {
      for (int at = 1; at < requests; at++) {
        elsewhere.store().replaceAll(documents("旧"));
        EndpointStore beside = store(elsewhere.address(), another());
        int before = way.requests();
        way.meanwhile(at, () -> beside.replaceAll(documents("新")));
        assertThat(store(way.by(elsewhere.address())).replaceAll(documents("新")).keySet())
            .isEqualTo(documents("新").keySet());
        assertHolds(elsewhere, documents("新"));
        requests = way.requests() - before;
      }
    }
    assertThat(requests).isGreaterThan(5);
  }

  /** Each its own documents, in turns as they come. */
  @ParameterizedTest
  @ValueSource(strings = {"fuseki", "rdf4j"})
  void twoLoadsAtOnceEndBoth(String kind) throws Exception {
    try (Elsewhere elsewhere = Elsewhere.of(kind, false)) {
      for (int round = 0; round < 5; round++) {
        String text = "第" + round;
        Map<String, Graph> odd = new LinkedHashMap<>(documents(text));
        odd.keySet().removeIf(name -> name.endsWith("2") || name.endsWith("4"));
        Map<String, Graph> even = new LinkedHashMap<>(documents(text));
        even.keySet().removeAll(odd.keySet());
        EndpointStore second = store(elsewhere.address(), another());
        CompletableFuture<Map<String, Change>> beside =
            CompletableFuture.supplyAsync(() -> second.replaceAll(even));
        assertThat(elsewhere.store().replaceAll(odd)).hasSize(2);
        assertThat(beside.get(1, TimeUnit.MINUTES)).hasSize(2);
        assertHolds(elsewhere, documents(text));
      }
    }
  }

  /** A service writes on: what broke off before is dropped by its own next write. */
  @Test
  void whatAWriterLeftItselfIsDroppedByItsNextWrite() throws Exception {
    try (Elsewhere elsewhere = Elsewhere.of("fuseki", false);
        UnreliableWay way = new UnreliableWay(elsewhere.address().query().toString())) {
      EndpointStore store = store(way.by(elsewhere.address()));
      store.replaceAll(documents("旧"));
      way.goAwayAt("DELETE");
      assertThatThrownBy(() -> store.replaceAll(documents("新")))
          .isInstanceOf(UnfinishedWrite.class);
      assertThat(elsewhere.graphs().get()).anyMatch(Unfinished::is);
      way.comeBack();
      store.replaceAll(documents("旧"));
      assertHolds(elsewhere, documents("旧"));
    }
  }

  /** It takes what this one has written for left over; the documents stand as they were. */
  @ParameterizedTest
  @ValueSource(strings = {"fuseki", "rdf4j"})
  void anotherLoadInTheMiddleLosesNoDocument(String kind) throws Exception {
    try (Elsewhere elsewhere = Elsewhere.of(kind, false);
        UnreliableWay way = new UnreliableWay(elsewhere.address().query().toString())) {
      Map<String, Graph> first = new LinkedHashMap<>(documents("旧"));
      first.keySet().retainAll(List.of("https://example.org/id/graph/示-1"));
      elsewhere.store().replaceAll(first);
      Map<String, Graph> second = new LinkedHashMap<>(documents("新"));
      second.keySet().retainAll(List.of("https://example.org/id/graph/示-2"));
      way.meanwhile("DELETE", () -> elsewhere.store().replaceAll(second));
      Map<String, Graph> given = new LinkedHashMap<>(documents("新"));
      given.values().removeIf(graph -> graph.size() > 20);
      given.values().forEach(graph -> graph.add(SSE.parseTriple("(<x:s> <x:p> '也新')")));
      assertThatThrownBy(() -> store(way.by(elsewhere.address())).replaceAll(given))
          .isInstanceOfSatisfying(
              UnfinishedWrite.class,
              e -> {
                assertThat(e).hasMessageContaining("given 21, stored / 已存 20");
                assertThat(e.written()).isEmpty();
              });
      first.putAll(second);
      assertHolds(elsewhere, first);
    }
  }

  @Test
  void whatIsRefusedIsNotTriedAgain() throws Exception {
    try (Elsewhere elsewhere = Elsewhere.of("fuseki", false);
        UnreliableWay way = new UnreliableWay(elsewhere.address().query().toString())) {
      way.next(Trouble.NONE, Trouble.NONE, Trouble.REFUSED);
      assertThatThrownBy(() -> store(way.by(elsewhere.address())).replaceAll(documents("一")))
          .isInstanceOf(UnfinishedWrite.class)
          .hasMessageContaining("status 400");
      assertThat(way.requests()).isEqualTo(3);
    }
  }

  @Test
  void withoutAnUpdateEndpointNothingIsWritten() throws Exception {
    try (Elsewhere elsewhere = Elsewhere.of("fuseki", false)) {
      EndpointAddress readOnly =
          EndpointAddress.of(
              elsewhere.address().query().toString(),
              java.util.Optional.empty(),
              java.util.Optional.empty());
      assertThatThrownBy(() -> store(readOnly).replaceAll(documents("一")))
          .hasMessageContaining("--update-endpoint");
    }
  }
}
