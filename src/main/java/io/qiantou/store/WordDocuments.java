package io.qiantou.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/**
 * What the text index holds of a graph: an entry for each heading, text, title and name, and a mark
 * with the graph's hash.
 *
 * <p>Words stand twice in an entry, under {@link WordFields#WORDS} and under the field of their
 * property, so that a search of either finds and shows them; packed side by side the second costs
 * little.
 */
final class WordDocuments {
  /** Finds the marks. */
  static final Term MARK = new Term("mark", "mark");

  static final String HASH = "hash";

  /** Lengths are noted for all words together; what is searched by property has none. */
  private static final FieldType OF_ONE_PROPERTY = new FieldType(TextField.TYPE_STORED);

  static {
    OF_ONE_PROPERTY.setOmitNorms(true);
    OF_ONE_PROPERTY.freeze();
  }

  private WordDocuments() {}

  /** All that the index holds of {@code graph}. */
  static List<Document> of(String name, Graph graph, String hash) {
    List<Document> documents = new ArrayList<>();
    for (Triple triple : graph.find().toList()) {
      field(triple).ifPresent(field -> documents.add(entry(name, graph, triple, field)));
    }
    Document mark = new Document();
    mark.add(new StringField(WordFields.GRAPH, name, Field.Store.YES));
    mark.add(new StringField(MARK.field(), MARK.text(), Field.Store.NO));
    mark.add(new StoredField(HASH, hash));
    documents.add(mark);
    return documents;
  }

  /** How many entries there are of {@code graph}, the mark not counted. */
  static int entries(Graph graph) {
    return graph.find().filterKeep(triple -> field(triple).isPresent()).toList().size();
  }

  private static Optional<String> field(Triple triple) {
    return triple.getObject().isLiteral() && triple.getSubject().isURI()
        ? WordFields.of(triple.getPredicate())
        : Optional.empty();
  }

  private static Document entry(String name, Graph graph, Triple triple, String field) {
    Node words = triple.getObject();
    String text = words.getLiteralLexicalForm();
    String kind = WordFields.kind(graph, triple.getSubject());
    Document entry = new Document();
    entry.add(new StringField(WordFields.IRI, triple.getSubject().getURI(), Field.Store.YES));
    entry.add(new StringField(WordFields.GRAPH, name, Field.Store.YES));
    entry.add(new StringField(WordFields.KIND, kind, Field.Store.YES));
    if (!words.getLiteralLanguage().isEmpty()) {
      entry.add(new StringField(WordFields.LANGUAGE, words.getLiteralLanguage(), Field.Store.YES));
    }
    entry.add(new TextField(WordFields.WORDS, text, Field.Store.YES));
    entry.add(new Field(field, text, OF_ONE_PROPERTY));
    return entry;
  }
}
