package io.qiantou.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
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
 * Words as somebody types them: {@code 跨境 海关总署} are two that must both be there. A word in
 * quotation marks is looked for as it is written; no other sign has a meaning.
 *
 * <pre>{@code
 * AskedWords.of("跨境电商 “海关”").widened(synonyms::also);   // 跨境电商 or 跨境电子商务, and 海关
 * }</pre>
 *
 * @param words all of which must be there
 */
public record AskedWords(List<Word> words) {
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![^\\s\\p{Z}])[\"“”＂「『]([^\"“”＂」』]*)[\"“”＂」』](?![^\\s\\p{Z}])|[^\\s\\p{Z}]+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
  private static final int MOST_WORDS = 20;
  private static final int MOST_CHARACTERS = 200;

  /** Copies the list. */
  public AskedWords {
    words = List.copyOf(words);
  }

  /**
   * A word and what may stand in its place.
   *
   * @param written as it was typed, without the signs around it
   * @param exactly whether it was typed in quotation marks
   * @param also words that mean the same
   */
  public record Word(String written, boolean exactly, List<String> also) {
    /** Copies the list. */
    public Word {
      also = List.copyOf(also);
    }

    /** One of these is to be found; the written one is first. */
    public List<String> any() {
      return Stream.concat(Stream.of(written), also.stream()).toList();
    }
  }

  /**
   * The words, at most twenty in the first 200 characters, without the signs around each: of {@code
   * “跨境电商”、 海关} it is {@code 跨境电商} and {@code 海关}.
   */
  public static AskedWords of(String typed) {
    int end =
        typed.offsetByCodePoints(
            0, Math.min(MOST_CHARACTERS, typed.codePointCount(0, typed.length())));
    List<Word> words = new ArrayList<>();
    Matcher word = WORD.matcher(typed.substring(0, end));
    while (word.find()) {
      boolean exactly = word.group(1) != null;
      SPACES
          .splitAsStream(exactly ? word.group(1) : word.group())
          .map(part -> AROUND.matcher(part).replaceAll(""))
          .filter(part -> !part.isEmpty())
          .forEach(part -> words.add(new Word(part, exactly, List.of())));
    }
    return new AskedWords(words.stream().distinct().limit(MOST_WORDS).toList());
  }

  /**
   * The same with what else each may be.
   *
   * @param synonyms words that may stand in the place of one; not asked for one in quotation marks
   */
  public AskedWords widened(Function<String, List<String>> synonyms) {
    return new AskedWords(
        words.stream()
            .map(
                word ->
                    word.exactly()
                        ? word
                        : new Word(word.written(), false, synonyms.apply(word.written())))
            .toList());
  }

  /** What is looked for beside what was typed. */
  public List<String> also() {
    return words.stream().flatMap(word -> word.also().stream()).toList();
  }

  /** Words that are typed to look for these alone: each that has others in quotation marks. */
  public String exactly() {
    return words.stream()
        .map(
            word ->
                word.exactly() || !word.also().isEmpty() ? quoted(word.written()) : word.written())
        .collect(Collectors.joining(" "));
  }

  /**
   * All of them in Lucene's notation: {@code ("跨境电商" OR "跨境电子商务") AND "海关总署"}; no sign in them has
   * a meaning.
   */
  public String lucene() {
    return words.isEmpty()
        ? quoted("")
        : words.stream().map(AskedWords::lucene).collect(Collectors.joining(" AND "));
  }

  private static String lucene(Word word) {
    String any =
        word.any().stream()
            .map(one -> quoted(one.replaceAll("[\"\\\\]", " ")))
            .collect(Collectors.joining(" OR "));
    return word.also().isEmpty() ? any : "(" + any + ")";
  }

  private static String quoted(String word) {
    return '"' + word + '"';
  }

  /** All of them as Lucene looks for them in {@link WordFields#WORDS}. */
  Query query(Analyzer analyzer) {
    QueryBuilder builder = new QueryBuilder(analyzer);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<Query> parts =
        words.stream()
            .map(word -> any(builder, word.any()))
            .filter(part -> !(part instanceof MatchNoDocsQuery))
            .toList();
    parts.forEach(part -> all.add(part, BooleanClause.Occur.MUST));
    return parts.isEmpty() ? new MatchNoDocsQuery() : all.build();
  }

  private static Query any(QueryBuilder builder, List<String> words) {
    if (words.size() == 1) {
      return one(builder, words.get(0));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.forEach(word -> any.add(one(builder, word), BooleanClause.Occur.SHOULD));
    return any.build();
  }

  private static Query one(QueryBuilder builder, String word) {
    return word.codePointCount(0, word.length()) == 1 ? character(word) : phrase(builder, word);
  }

  private static Query phrase(QueryBuilder builder, String word) {
    Query phrase = builder.createPhraseQuery(WordFields.WORDS, word);
    return phrase == null ? new MatchNoDocsQuery() : phrase;
  }

  /** One character: a pair that begins or ends with it, for pairs are what the index has. */
  private static Query character(String character) {
    return new BooleanQuery.Builder()
        .add(new PrefixQuery(new Term(WordFields.WORDS, character)), BooleanClause.Occur.SHOULD)
        .add(
            new WildcardQuery(new Term(WordFields.WORDS, "?" + character)),
            BooleanClause.Occur.SHOULD)
        .build();
  }
}
