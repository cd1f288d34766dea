package io.qiantou.query;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.model.QiantouException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryFenceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { BIND(<http://127.0.0.1:9/> AS ?x) SERVICE ?x { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <file:///etc/passwd> { ?s ?p ?o } }",
        "SELECT * { { SELECT * { OPTIONAL { { } UNION { SERVICE <http://x/> { ?s ?p ?o } } } } } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://x/> { ?s ?p ?o } } }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { { SELECT * { SERVICE <http://x/> { ?s ?p ?o } } } } }",
        "SELECT * { ?s ?p ?o MINUS { GRAPH ?g { SERVICE <http://x/> { ?s ?p ?o } } } }",
        "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://x/> { ?s ?p ?o } }",
        "DESCRIBE ?s { SERVICE <http://x/> { ?s ?p ?o } }",
        "ASK { SERVICE <http://x/> { ?s ?p ?o } }",
        "SELECT (<java:java.lang.System>() AS ?x) { }",
        "PREFIX f: <java:org.apache.jena.sparql.function.library.> SELECT * { BIND(f:now() AS ?x) }",
        "SELECT * { ?s ?p ?o FILTER(<java:x>(?o)) }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { BIND(<java:x>() AS ?x) } }",
        "SELECT * { ?s ?p ?o } ORDER BY <java:x>(?o)",
        "SELECT (SUM(<java:x>(?o)) AS ?n) { ?s ?p ?o }",
        "SELECT * { { SELECT ?s { ?s ?p ?o } ORDER BY EXISTS { SERVICE <http://x/> { } } } }",
        "SELECT (SUM(<java:x>(?o)) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (<java:x>(?s))",
        "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.str> ?o }",
        "SELECT * { ?s <http://jena.apache.org/ARQ/function#unknown> ?o FILTER(<http://jena.apache.org/ARQ/function#localname>(?s) = 'x') }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://127.0.0.1:9/x.ttl> { GRAPH ?g { ?s ?p ?o } }",
      })
  void refused(String query) {
    assertThatThrownBy(
            () ->
                QueryFence.check(
                    QueryFactory.create(query, Syntax.syntaxARQ), name -> name.equals("urn:g")))
        .isInstanceOf(QiantouException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM <urn:g> FROM NAMED <urn:g> { ?s ?p ?o }",
        "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT (xsd:integer('1') AS ?n) { }",
        "SELECT * { ?s ?p ?o FILTER(CONTAINS(STR(?o), '牵头') && REGEX(?o, '署$')) }",
        "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> SELECT (fn:string-length('x') AS ?n) { }",
        "DESCRIBE <urn:x>",
      })
  void allowed(String query) {
    assertThatCode(
            () ->
                QueryFence.check(
                    QueryFactory.create(query, Syntax.syntaxARQ), name -> name.equals("urn:g")))
        .doesNotThrowAnyException();
  }
}
