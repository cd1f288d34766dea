package io.qiantou.endpoint;

import io.qiantou.store.AskedWords;
import io.qiantou.store.ServedStore;
import io.qiantou.store.WordFields;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * Looks for words in a store that has no index of them, by {@code queries/endpoint/words.rq}: the
 * store reads all that is said or called somehow. What is found is what the index finds, but for
 * signs within a word and letters of full width; the order is another.
 */
final class EndpointWords {
  private static final Var THING = Var.alloc("thing");
  private static final Var PROPERTY = Var.alloc("property");
  private static final Var TYPE = Var.alloc("type");
  private static final Var WORD = Var.alloc("word");

  private final Questions questions;

  EndpointWords(Questions questions) {
    this.questions = questions;
  }

  /** See {@link ServedStore#matches}. */
  Set<String> matches(ServedStore store, String typed, String kind, int most, Duration time) {
    List<String> words = AskedWords.of(typed);
    return words.isEmpty()
        ? Set.of()
        : store.select(
            query(words, kind, most),
            time,
            rows -> {
              Set<String> found = new LinkedHashSet<>();
              rows.forEachRemaining(
                  row -> {
                    if (row.contains(THING) && row.get(THING).isURI()) {
                      found.add(row.get(THING).getURI());
                    }
                  });
              return found;
            });
  }

  private Query query(List<String> words, String kind, int most) {
    Query query = questions.get("words");
    ElementGroup pattern = new ElementGroup();
    pattern.addElement(values(TYPE, WordFields.types(kind)));
    pattern.addElement(values(PROPERTY, WordFields.properties()));
    add(pattern, query);
    for (String word : words) {
      Node literal = NodeFactory.createLiteralString(word.toLowerCase(Locale.ROOT));
      add(pattern, questions.get("word", Map.of(WORD, literal)));
    }
    query.setQueryPattern(pattern);
    query.setLimit(most);
    return query;
  }

  private static void add(ElementGroup pattern, Query query) {
    ((ElementGroup) query.getQueryPattern()).getElements().forEach(pattern::addElement);
  }

  private static ElementData values(Var variable, Collection<Node> terms) {
    ElementData data = new ElementData();
    data.add(variable);
    terms.forEach(term -> data.add(BindingFactory.binding(variable, term)));
    return data;
  }
}
