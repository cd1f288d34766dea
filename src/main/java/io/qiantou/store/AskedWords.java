package io.qiantou.store;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * Words as somebody types them: {@code 跨境 海关总署} are two that must both be there. No sign has a
 * meaning of its own.
 */
public final class AskedWords {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
  private static final int MOST_WORDS = 20;
  private static final int MOST_CHARACTERS = 200;

  private AskedWords() {}

  /**
   * The words, at most twenty in the first 200 characters, without the signs around each: of {@code
   * “跨境电商”、 海关} it is {@code 跨境电商} and {@code 海关}.
   */
  public static List<String> of(String typed) {
    return all(typed)
        .map(word -> AROUND.matcher(word).replaceAll(""))
        .filter(word -> !word.isEmpty())
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  /**
   * All of them in Lucene's notation, each as it is written: {@code "跨境" AND "海关总署"}; no sign in
   * them has a meaning.
   */
  public static String lucene(String typed) {
    return all(typed.replaceAll("[\"\\\\]", " ").strip())
        .map(word -> '"' + word + '"')
        .collect(Collectors.joining(" AND "));
  }

  private static Stream<String> all(String typed) {
    int end =
        typed.offsetByCodePoints(
            0, Math.min(MOST_CHARACTERS, typed.codePointCount(0, typed.length())));
    return SPACES.splitAsStream(typed.substring(0, end));
  }

  /** All of them as Lucene looks for them in {@link WordFields#WORDS}. */
  static Query query(String typed, Analyzer analyzer) {
    QueryBuilder builder = new QueryBuilder(analyzer);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<Query> parts =
        all(typed)
            .map(word -> isOne(word) ? one(word) : phrase(builder, word))
            .filter(part -> !(part instanceof MatchNoDocsQuery))
            .limit(MOST_WORDS)
            .toList();
    parts.forEach(part -> all.add(part, BooleanClause.Occur.MUST));
    return parts.isEmpty() ? new MatchNoDocsQuery() : all.build();
  }

  private static boolean isOne(String word) {
    return word.codePointCount(0, word.length()) == 1;
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
}
