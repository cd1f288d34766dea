package io.qiantou.store;

import io.qiantou.model.QiantouException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.highlight.Highlighter;
import org.apache.lucene.search.highlight.InvalidTokenOffsetsException;
import org.apache.lucene.search.highlight.QueryScorer;
import org.apache.lucene.search.highlight.SimpleHTMLEncoder;
import org.apache.lucene.search.highlight.SimpleHTMLFormatter;
import org.apache.lucene.search.highlight.SimpleSpanFragmenter;

/** Marks in texts what was searched for: {@code 推动<em>跨境</em>电商}. It needs no index. */
public final class MarkedWords {
  private static final int FRAGMENT = 120;

  private final Analyzer analyzer = new CJKAnalyzer();

  /** The part of each text that has most of these words, as {@link Hit#highlighted}. */
  public List<String> in(List<String> texts, AskedWords words) {
    Highlighter highlighter = highlighter(words.query(analyzer));
    List<String> marked = new ArrayList<>();
    try {
      for (String text : texts) {
        marked.add(best(highlighter, analyzer, text));
      }
      return marked;
    } catch (IOException e) {
      throw new QiantouException("a text cannot be marked: " + e, e);
    }
  }

  static Highlighter highlighter(Query asked) {
    QueryScorer scorer = new QueryScorer(asked, WordFields.WORDS);
    Highlighter highlighter =
        new Highlighter(new SimpleHTMLFormatter("<em>", "</em>"), new SimpleHTMLEncoder(), scorer);
    highlighter.setTextFragmenter(new SimpleSpanFragmenter(scorer, FRAGMENT));
    return highlighter;
  }

  static String best(Highlighter highlighter, Analyzer analyzer, String words) throws IOException {
    try {
      String best = highlighter.getBestFragment(analyzer, WordFields.WORDS, words);
      return best == null ? new SimpleHTMLEncoder().encodeText(words) : best;
    } catch (InvalidTokenOffsetsException e) {
      throw new IllegalStateException("the index and the text differ: " + words, e);
    }
  }
}
