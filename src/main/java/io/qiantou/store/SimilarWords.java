package io.qiantou.store;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The words by which texts like a given one are found: of its pairs of characters those that are
 * frequent in it and rare elsewhere (tf·idf).
 */
final class SimilarWords {
  private static final int MOST_CHARACTERS = 1_000;
  private static final int MOST_TERMS = 20;
  private static final int FEWEST_DOCUMENTS = 2;

  private final IndexReader reader;
  private final Analyzer analyzer;

  SimilarWords(IndexReader reader, Analyzer analyzer) {
    this.reader = reader;
    this.analyzer = analyzer;
  }

  /** Any of these words; what has more of them, and rarer ones, comes first. */
  Query query(String text) throws IOException {
    Map<String, Integer> counts =
        counts(text.substring(0, Math.min(MOST_CHARACTERS, text.length())));
    Map<String, Double> weights = new HashMap<>();
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      int documents = reader.docFreq(new Term(WordFields.WORDS, count.getKey()));
      if (documents >= FEWEST_DOCUMENTS) {
        weights.put(
            count.getKey(),
            count.getValue() * Math.log(1.0 + reader.numDocs() / (double) documents));
      }
    }
    List<String> best =
        weights.entrySet().stream()
            .sorted(
                Comparator.comparingDouble((Map.Entry<String, Double> weight) -> -weight.getValue())
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_TERMS)
            .map(Map.Entry::getKey)
            .toList();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String term : best) {
      any.add(new TermQuery(new Term(WordFields.WORDS, term)), BooleanClause.Occur.SHOULD);
    }
    return any.build();
  }

  private Map<String, Integer> counts(String text) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    try (TokenStream tokens = analyzer.tokenStream(WordFields.WORDS, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (term.length() > 1) {
          counts.merge(term.toString(), 1, Integer::sum);
        }
      }
      tokens.end();
    }
    return counts;
  }
}
