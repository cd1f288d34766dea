package io.qiantou.server;

import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.resource.Resources;
import io.qiantou.store.AskedWords;
import io.qiantou.store.ServedStore;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A search as SPARQL, to be taken further in the editor: the patterns of the facets that are
 * chosen, with their values, and of the words, joined with those of {@code queries/pages/found.rq}.
 */
final class SearchQuery {
  private static final String FOUND = "queries/pages/found.rq";
  private static final String WORDS = "queries/pages/found.words.rq";
  private static final String PLAIN = "queries/pages/found.plain.rq";

  private static final Var VALUE = Var.alloc("value");
  private static final Var WORD = Var.alloc("word");

  private final Query found;
  private final Query words;
  private final Query plain;
  private final ServedStore store;
  private final Map<String, Query> facets = new HashMap<>();

  /** Queries for a store, which has an index of words ({@code text:query}) or has none. */
  SearchQuery(Resources resources, ServedStore store) {
    this.store = store;
    this.plain = QueryFactory.create(resources.text(PLAIN));
    this.found = QueryFactory.create(resources.text(FOUND));
    this.words = QueryFactory.create(resources.text(WORDS));
    for (Report facet : Reports.facets(resources).all()) {
      facets.put(
          facet.name(),
          QueryFactory.create(resources.text("queries/facets/" + facet.name() + ".rq")));
    }
  }

  /**
   * The query.
   *
   * @param asked words, which stand in it as literals
   * @param chosen values by facet
   */
  Query query(AskedWords asked, Map<String, String> chosen) {
    Query query = found.cloneQuery();
    ElementGroup all = new ElementGroup();
    if (!asked.words().isEmpty() && store.hasWordIndex()) {
      add(all, query, bound(words, "words", NodeFactory.createLiteralString(asked.lucene())));
    } else {
      asked.words().forEach(word -> all.addElement(having(word.any())));
    }
    chosen.forEach(
        (name, value) -> {
          Query facet = facets.get(name);
          if (facet != null) {
            query.getPrefixMapping().setNsPrefixes(facet.getPrefixMapping());
            all.addElement(having(facet, term(value)));
          }
        });
    add(all, query, query);
    query.setQueryPattern(all);
    query.resetResultVars();
    return query;
  }

  /** {@code { SELECT DISTINCT ?measure { … FILTER(?value = …) } }}: each facet has its ?value. */
  private static Element having(Query facet, Node value) {
    ElementGroup pattern = new ElementGroup();
    elements(facet).forEach(pattern::addElement);
    pattern.addElement(
        new ElementFilter(new E_Equals(new ExprVar(VALUE), NodeValue.makeNode(value))));
    Query measures = new Query();
    measures.setQuerySelectType();
    measures.setDistinct(true);
    measures.addResultVar("measure");
    measures.setQueryPattern(pattern);
    ElementGroup group = new ElementGroup();
    group.addElement(new ElementSubQuery(measures));
    return group;
  }

  /** The measures that have one of some words that mean the same. */
  private Element having(List<String> any) {
    ElementData data = new ElementData();
    data.add(WORD);
    for (String word : any) {
      Node literal = NodeFactory.createLiteralString(word.toLowerCase(Locale.ROOT));
      data.add(BindingFactory.binding(WORD, literal));
    }
    ElementGroup pattern = new ElementGroup();
    pattern.addElement(data);
    elements(plain).forEach(pattern::addElement);
    Query measures = plain.cloneQuery();
    measures.setQueryPattern(pattern);
    measures.getPrefixMapping().clearNsPrefixMap(); // a query within another has none of its own
    ElementGroup group = new ElementGroup();
    group.addElement(new ElementSubQuery(measures));
    return group;
  }

  private static List<Element> elements(Query query) {
    return query.getQueryPattern() instanceof ElementGroup group
        ? group.getElements()
        : List.of(query.getQueryPattern());
  }

  private static Query bound(Query query, String variable, Node value) {
    return QueryTransformOps.replaceVars(query, Map.of(Var.alloc(variable), value));
  }

  private static void add(ElementGroup all, Query to, Query from) {
    to.getPrefixMapping().setNsPrefixes(from.getPrefixMapping());
    elements(from).forEach(all::addElement);
  }

  private static Node term(String value) {
    return value.contains(":")
        ? NodeFactory.createURI(value)
        : NodeFactory.createLiteralString(value);
  }
}
