package io.qiantou.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Full-text search: by the store's own search and by {@code text:query}. */
class StoredWordsTest {
  private static final String G = "http://e.org/g";

  @Test
  void findsWhatHasAllWordsAndMarksThem() {
    try (PolicyStore store = PolicyStore.temporary()) {
      store.replace(G, measures("推动跨境电商发展，<优化>通关流程", "支持跨境人民币结算"));
      assertThat(store.search("通关 跨境电商", Set.of(), 10))
          .singleElement()
          .satisfies(
              hit -> {
                assertThat(hit.iri()).isEqualTo("http://e.org/m0");
                assertThat(hit.kind()).isEqualTo("measure");
                assertThat(hit.graph()).isEqualTo(G);
                assertThat(hit.highlighted())
                    .isEqualTo("推动<em>跨境电商</em>发展，&lt;优化&gt;<em>通关</em>流程");
              });
      assertThat(store.search("跨境", Set.of("measure"), 10)).hasSize(2);
      assertThat(store.search("跨境", Set.of("measure"), 1)).hasSize(1);
      assertThat(store.search("跨境", Set.of("agency"), 10)).isEmpty();
      assertThat(store.search("币", Set.of(), 10)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "*", "\"", "( OR", "a:b", "《》", "/.*(.*)*x/", "~", "\\"})
  void signsMeanNothing(String words) {
    try (PolicyStore store = PolicyStore.temporary()) {
      store.replace(G, measures("推动跨境电商发展"));
      assertThat(store.search(words, Set.of(), 10)).isEmpty();
    }
  }

  @Test
  void whatIsReplacedOrRemovedIsFoundNoMore(@TempDir Path folder) {
    try (PolicyStore store = PolicyStore.open(folder)) {
      store.replace(G, measures("推动跨境电商发展"));
      store.replace(G, measures("支持绿色贸易"));
      assertThat(store.search("跨境", Set.of(), 10)).isEmpty();
      assertThat(store.search("绿色", Set.of(), 10)).hasSize(1);
      store.remove(G);
      assertThat(store.search("绿色", Set.of(), 10)).isEmpty();
    }
  }

  @Test
  void textQueryFindsInTheUnionAndInOneGraph() {
    try (PolicyStore store = PolicyStore.temporary()) {
      store.replaceAll(Map.of(G, measures("推动跨境电商发展"), "http://e.org/other", measures("支持跨境结算")));
      assertThat(ask(store, "{ ?m text:query '跨境' }")).hasSize(1);
      assertThat(ask(store, "{ (?m ?s ?w ?g) text:query (qt:text '电商') }"))
          .containsExactly("http://e.org/m0");
      assertThat(ask(store, "{ ?m text:query (qt:heading '电商') }")).isEmpty();
      assertThat(ask(store, "{ GRAPH <" + G + "> { ?m text:query '电商' } }")).hasSize(1);
      assertThat(ask(store, "{ GRAPH <http://e.org/other> { ?m text:query '电商' } }")).isEmpty();
      assertThat(ask(store, "{ (?x ?s ?m) text:query ('电商' 10 'highlight:s:<em> | e:</em>') }"))
          .containsExactly("推动跨境<em>电商</em>发展");
    }
  }

  private static List<String> ask(PolicyStore store, String pattern) {
    String query =
        "PREFIX text: <http://jena.apache.org/text#> PREFIX qt: <https://w3id.org/qiantou/ontology#>"
            + " SELECT DISTINCT ?m WHERE "
            + pattern;
    return store.read(
        data -> {
          try (QueryExec exec = QueryExec.dataset(data).query(QueryFactory.create(query)).build()) {
            return exec.select().stream()
                .map(row -> row.get("m"))
                .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                .toList();
          }
        });
  }

  private static Graph measures(String... texts) {
    StringBuilder turtle = new StringBuilder("PREFIX qt: <https://w3id.org/qiantou/ontology#>\n");
    for (int i = 0; i < texts.length; i++) {
      turtle.append(
          "<http://e.org/m%d> a qt:Measure ; qt:text \"%s\"@zh .\n".formatted(i, texts[i]));
    }
    return RDFParser.fromString(turtle.toString(), Lang.TURTLE).toGraph();
  }
}
