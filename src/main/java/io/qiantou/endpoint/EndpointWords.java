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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * Looks for words in a store elsewhere. One of this program's own has an index of them; in another
 * one it is {@code queries/endpoint/words.rq}, by which the store reads all that is said or called
 * somehow. What is found is the same but for signs within a word and letters of full width; the
 * order is another.
 */
final class EndpointWords {
  private static final Var THING = Var.alloc("thing");
  private static final Var PROPERTY = Var.alloc("property");
  private static final Var TYPE = Var.alloc("type");
  private static final Var WORD = Var.alloc("word");

  private static final Var SUBJECT = Var.alloc("subject");
  private static final Var WORDS = Var.alloc("words");
  private static final int LETTERS = 6;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  private final EndpointReading reading;
  private final Questions questions;

  EndpointWords(EndpointReading reading, Questions questions) {
    this.reading = reading;
    this.questions = questions;
  }

  /**
   * Whether an index finds a measure by six letters that it has: empty where there is no measure to
   * be found. An index that somebody has made of other properties is not to be told from ours by
   * that, so it is for stores to be asked that are known to be ours.
   */
  Optional<Boolean> areIndexed() {
    return reading
        .text()
        .map(
            said ->
                NO_LETTERS
                    .splitAsStream(said.getObject().getLiteralLexicalForm())
                    .filter(word -> word.length() >= LETTERS)
                    .findFirst()
                    .filter(word -> isFound(said.getSubject(), word.substring(0, LETTERS)))
                    .isPresent());
  }

  private boolean isFound(Node subject, String word) {
    Node words = NodeFactory.createLiteralString(AskedWords.of(word).lucene());
    return reading.execute(
        questions.get("indexed", Map.of(SUBJECT, subject, WORDS, words)), QueryExec::ask);
  }

  /** See {@link ServedStore#matches}, by the index; its words are two letters or more each. */
  Set<String> found(AskedWords asked, String kind, int most, Duration time) {
    Node words = NodeFactory.createLiteralString(asked.lucene());
    Query query = questions.get("found", Map.of(WORDS, words));
    ElementGroup pattern = new ElementGroup();
    add(pattern, query);
    pattern.addElement(values(TYPE, WordFields.types(kind)));
    query.setQueryPattern(pattern);
    query.setLimit(most);
    return reading.execute(query, time, execution -> things(execution.select()));
  }

  /** See {@link ServedStore#matches}. */
  Set<String> matches(ServedStore store, AskedWords asked, String kind, int most, Duration time) {
    return asked.words().isEmpty()
        ? Set.of()
        : store.select(query(asked.words(), kind, most), time, EndpointWords::things);
  }

  private static Set<String> things(RowSet rows) {
    Set<String> things = new LinkedHashSet<>();
    rows.forEachRemaining(
        row -> {
          if (row.contains(THING) && row.get(THING).isURI()) {
            things.add(row.get(THING).getURI());
          }
        });
    return things;
  }

  private Query query(List<AskedWords.Word> words, String kind, int most) {
    Query query = questions.get("words");
    ElementGroup pattern = new ElementGroup();
    pattern.addElement(values(TYPE, WordFields.types(kind)));
    pattern.addElement(values(PROPERTY, WordFields.properties()));
    add(pattern, query);
    for (AskedWords.Word word : words) {
      pattern.addElement(new ElementFilter(any(word)));
    }
    query.setQueryPattern(pattern);
    query.setLimit(most);
    return query;
  }

  /** That the word is there, or another that may stand for it. */
  private Expr any(AskedWords.Word word) {
    return word.any().stream()
        .map(one -> NodeFactory.createLiteralString(one.toLowerCase(Locale.ROOT)))
        .map(literal -> condition(questions.get("word", Map.of(WORD, literal))))
        .reduce(E_LogicalOr::new)
        .orElseThrow();
  }

  private static Expr condition(Query query) {
    Element only = ((ElementGroup) query.getQueryPattern()).getElements().get(0);
    return ((ElementFilter) only).getExpr();
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
