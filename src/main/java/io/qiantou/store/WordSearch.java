package io.qiantou.store;

import io.qiantou.model.QiantouException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.search.highlight.Highlighter;
import org.apache.lucene.search.highlight.InvalidTokenOffsetsException;
import org.apache.lucene.search.highlight.QueryScorer;
import org.apache.lucene.search.highlight.SimpleHTMLEncoder;
import org.apache.lucene.search.highlight.SimpleHTMLFormatter;
import org.apache.lucene.search.highlight.SimpleSpanFragmenter;
import org.apache.lucene.util.QueryBuilder;

/**
 * Full-text search (全文检索) as somebody types it: words between spaces must all be there, each as it
 * is written. No sign has a meaning of its own, so nothing that is typed can fail or be dear.
 *
 * <p>Example: {@code 跨境 海关总署} finds measures that have both; the hit's text is {@code
 * 推动<em>跨境</em>电商…（<em>海关总署</em>牵头）}.
 */
final class WordSearch {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final int FRAGMENT = 120;
  private static final int MOST_WORDS = 20;
  private static final int MOST_CHARACTERS = 200;
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
   * @param words at most 200 characters and 20 words of them are looked at
   * @param kinds kinds of {@link Hit}; all where empty
   * @param most at most so many
   */
  List<Hit> find(String words, Set<String> kinds, int most) {
    Query asked = query(words);
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
  Set<String> matches(String words, String kind, int most) {
    Query asked = query(words);
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

  /** The part of each text that has most of these words, as {@link Hit#highlighted}. */
  List<String> highlighted(String words, List<String> texts) {
    try (DirectoryReader reader = DirectoryReader.open(index.searched())) {
      Highlighter highlighter = highlighter(query(words).rewrite(new IndexSearcher(reader)));
      List<String> marked = new ArrayList<>();
      for (String text : texts) {
        marked.add(highlighted(highlighter, text));
      }
      return marked;
    } catch (IOException e) {
      throw new QiantouException("the text index cannot be read: " + e, e);
    }
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

  private Query query(String words) {
    int end =
        words.offsetByCodePoints(
            0, Math.min(MOST_CHARACTERS, words.codePointCount(0, words.length())));
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int parts = 0;
    QueryBuilder builder = new QueryBuilder(analyzer);
    for (String word : SPACES.split(words.substring(0, end).strip(), -1)) {
      Query part = word.codePointCount(0, word.length()) == 1 ? one(word) : phrase(builder, word);
      if (!(part instanceof MatchNoDocsQuery) && parts < MOST_WORDS) {
        all.add(part, BooleanClause.Occur.MUST);
        parts++;
      }
    }
    return parts == 0 ? new MatchNoDocsQuery() : all.build();
  }

  private static Query phrase(QueryBuilder builder, String word) {
    Query phrase = builder.createPhraseQuery(WordFields.WORDS, word);
    return phrase == null ? new MatchNoDocsQuery() : phrase;
  }

  /** One character: a pair that begins or ends with it, for pairs are what the index has. */
  private static Query one(String character) {
    if (!Character.isLetterOrDigit(character.codePointAt(0))) {
      return new MatchNoDocsQuery();
    }
    return new BooleanQuery.Builder()
        .add(new PrefixQuery(new Term(WordFields.WORDS, character)), BooleanClause.Occur.SHOULD)
        .add(
            new WildcardQuery(new Term(WordFields.WORDS, "?" + character)),
            BooleanClause.Occur.SHOULD)
        .build();
  }

  private List<Hit> hits(IndexSearcher searcher, Query query, Query asked, int most)
      throws IOException {
    Map<String, Hit> hits = new LinkedHashMap<>();
    Highlighter highlighter = highlighter(asked.rewrite(searcher));
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
                highlighted(highlighter, words),
                found.score));
      }
    }
    return new ArrayList<>(hits.values());
  }

  private static Highlighter highlighter(Query asked) {
    QueryScorer scorer = new QueryScorer(asked, WordFields.WORDS);
    Highlighter highlighter =
        new Highlighter(new SimpleHTMLFormatter("<em>", "</em>"), new SimpleHTMLEncoder(), scorer);
    highlighter.setTextFragmenter(new SimpleSpanFragmenter(scorer, FRAGMENT));
    return highlighter;
  }

  private String highlighted(Highlighter highlighter, String words) throws IOException {
    try {
      String best = highlighter.getBestFragment(analyzer, WordFields.WORDS, words);
      return best == null ? new SimpleHTMLEncoder().encodeText(words) : best;
    } catch (InvalidTokenOffsetsException e) {
      throw new IllegalStateException("the index and the text differ: " + words, e);
    }
  }
}
