package io.qiantou.store;

import io.qiantou.model.QiantouException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.highlight.Highlighter;

/**
 * Full-text search (全文检索) as somebody types it ({@link AskedWords}): nothing that is typed can fail
 * or be dear.
 *
 * <p>Example: {@code 跨境 海关总署} finds measures that have both; the hit's text is {@code
 * 推动<em>跨境</em>电商…（<em>海关总署</em>牵头）}.
 */
final class WordSearch {
  private static final Set<String> ONLY_IRI = Set.of(WordFields.IRI);
  private static final int SAME_MANY_TIMES = 10;

  private final WordIndex index;
  private final Analyzer analyzer = new CJKAnalyzer();

  WordSearch(WordIndex index) {
    this.index = index;
  }

  /**
   * The best hits, each thing once.
   *
   * @param words what must be there
   * @param kinds kinds of {@link Hit}; all where empty
   * @param most at most so many
   */
  List<Hit> find(AskedWords words, Set<String> kinds, int most) {
    Query asked = words.query(analyzer);
    if (asked instanceof MatchNoDocsQuery || most < 1) {
      return List.of();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(asked, BooleanClause.Occur.MUST);
    if (!kinds.isEmpty()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      for (String kind : kinds) {
        any.add(new TermQuery(new Term(WordFields.KIND, kind)), BooleanClause.Occur.SHOULD);
      }
      query.add(any.build(), BooleanClause.Occur.FILTER);
    }
    try (DirectoryReader reader = DirectoryReader.open(index.searched())) {
      return hits(new IndexSearcher(reader), query.build(), asked, most);
    } catch (IOException e) {
      throw new QiantouException("the text index cannot be read: " + e, e);
    }
  }

  /**
   * IRIs of all that has these words, the best first, each once: {@link #find} without the words.
   *
   * @param kind a kind of {@link Hit}
   * @param most at most so many places where words stand are looked at
   */
  Set<String> matches(AskedWords words, String kind, int most) {
    Query asked = words.query(analyzer);
    if (asked instanceof MatchNoDocsQuery) {
      return Set.of();
    }
    try (DirectoryReader reader = DirectoryReader.open(index.searched())) {
      return iris(new IndexSearcher(reader), asked, kind, most);
    } catch (IOException e) {
      throw new QiantouException("the text index cannot be read: " + e, e);
    }
  }

  private static Set<String> iris(IndexSearcher searcher, Query asked, String kind, int most)
      throws IOException {
    Query query =
        new BooleanQuery.Builder()
            .add(asked, BooleanClause.Occur.MUST)
            .add(new TermQuery(new Term(WordFields.KIND, kind)), BooleanClause.Occur.FILTER)
            .build();
    Set<String> iris = new LinkedHashSet<>();
    for (ScoreDoc found : searcher.search(query, most).scoreDocs) {
      iris.add(searcher.storedFields().document(found.doc, ONLY_IRI).get(WordFields.IRI));
    }
    return iris;
  }

  /**
   * IRIs of things whose words are most like {@code text}: those that share its rarest pairs of
   * characters.
   *
   * @param text as it stands in the index; only its first thousand characters are looked at
   * @param kind a kind of {@link Hit}
   * @param most at most so many places where words stand are looked at
   */
  Set<String> similar(String text, String kind, int most) {
    try (DirectoryReader reader = DirectoryReader.open(index.searched())) {
      Query asked = new SimilarWords(reader, analyzer).query(text);
      return iris(new IndexSearcher(reader), asked, kind, most);
    } catch (IOException e) {
      throw new QiantouException("the text index cannot be read: " + e, e);
    }
  }

  private List<Hit> hits(IndexSearcher searcher, Query query, Query asked, int most)
      throws IOException {
    Map<String, Hit> hits = new LinkedHashMap<>();
    Highlighter highlighter = MarkedWords.highlighter(asked);
    int tried = Math.multiplyExact(Math.min(most, 10_000), SAME_MANY_TIMES);
    for (ScoreDoc found : searcher.search(query, tried).scoreDocs) {
      Document document = searcher.storedFields().document(found.doc);
      String iri = document.get(WordFields.IRI);
      if (!hits.containsKey(iri) && hits.size() < most) {
        String words = document.get(WordFields.WORDS);
        hits.put(
            iri,
            new Hit(
                iri,
                document.get(WordFields.KIND),
                document.get(WordFields.GRAPH),
                words,
                MarkedWords.best(highlighter, analyzer, words),
                found.score));
      }
    }
    return new ArrayList<>(hits.values());
  }
}
