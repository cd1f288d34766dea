package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives each article of a newspaper page its headline: the one whose characters it repeats most,
 * else the one beside it that no other article took.
 */
final class HeadlineChoice {
  /** Of a headline's pairs of characters that its article repeats. */
  static final double LEAST_SHARE = 0.3;

  /** In headlines, to each side of an article. */
  private static final int REACH = 40;

  private static final int OFFERS = 8;

  private final RuleBook rules;
  private final List<Paragraph> paragraphs;
  private final Map<Integer, Headline> reports;

  /**
   * For the paragraphs of one file.
   *
   * @param reports the titles of reports without a lead, by the index of the paragraph behind
   */
  HeadlineChoice(RuleBook rules, List<Paragraph> paragraphs, Map<Integer, Headline> reports) {
    this.rules = rules;
    this.paragraphs = paragraphs;
    this.reports = reports;
  }

  /** A headline for an article, with the share of its pairs that the article repeats. */
  private record Offer(double share, int body, int headline) {
    static final Comparator<Offer> BEST_FIRST =
        Comparator.comparingDouble((Offer offer) -> -offer.share())
            .thenComparingInt(Offer::body)
            .thenComparingInt(Offer::headline);
  }

  /** The best pairs first, each headline and each article once. */
  List<DocumentRange> assign(
      List<int[]> bodies, List<CharacterPairs> articles, List<Headline> headlines) {
    List<Offer> offers = new ArrayList<>();
    List<CharacterPairs> wanted =
        headlines.stream().map(h -> pairs(paragraphs, h.start(), h.end())).toList();
    for (int b = 0, near = 0; b < bodies.size(); b++) {
      while (near < headlines.size() && headlines.get(near).end() <= bodies.get(b)[0]) {
        near++;
      }
      offers.addAll(offers(b, articles.get(b), near, wanted));
    }
    offers.sort(Offer.BEST_FIRST);
    DocumentRange[] found = new DocumentRange[bodies.size()];
    for (int b = 0; b < found.length; b++) {
      Headline report = reports.get(bodies.get(b)[0]);
      if (report != null) {
        found[b] = article(report.start(), report.end(), bodies.get(b));
      }
    }
    Set<Integer> taken = new HashSet<>();
    for (Offer offer : offers) {
      if (found[offer.body()] == null && taken.add(offer.headline())) {
        Headline headline = headlines.get(offer.headline());
        found[offer.body()] =
            article(titleStart(headline), headline.end(), bodies.get(offer.body()));
      }
    }
    takeNeighbours(found, bodies, headlines);
    List<DocumentRange> ranges = new ArrayList<>();
    for (int b = 0; b < bodies.size(); b++) {
      ranges.add(
          found[b] != null ? found[b] : article(bodies.get(b)[0], bodies.get(b)[0], bodies.get(b)));
    }
    return ranges;
  }

  /** The last line is the headline, unless it only adds a figure to a line above, no path. */
  private int titleStart(Headline headline) {
    String last = paragraphs.get(headline.end() - 1).text();
    return rules.find("document", "figure-headline", last).isPresent()
            && !paragraphs.get(headline.start()).isPath()
        ? headline.start()
        : headline.end() - 1;
  }

  /** The few best headlines for an article among those within a page or two of it. */
  private static List<Offer> offers(
      int body, CharacterPairs article, int near, List<CharacterPairs> wanted) {
    List<Offer> offers = new ArrayList<>();
    for (int h = Math.max(0, near - REACH); h < Math.min(wanted.size(), near + REACH); h++) {
      double share = wanted.get(h).shareIn(article);
      if (share >= LEAST_SHARE) {
        offers.add(new Offer(share, body, h));
      }
    }
    offers.sort(Offer.BEST_FIRST);
    return offers.subList(0, Math.min(OFFERS, offers.size()));
  }

  /** An article that repeats no headline takes the one beside it that no other article took. */
  private static void takeNeighbours(
      DocumentRange[] found, List<int[]> bodies, List<Headline> headlines) {
    Map<Integer, Headline> byStart = new HashMap<>();
    Map<Integer, Headline> byEnd = new HashMap<>();
    for (Headline headline : headlines) {
      byStart.putIfAbsent(headline.start(), headline);
      byEnd.putIfAbsent(headline.end(), headline);
    }
    Set<Integer> taken = new HashSet<>();
    for (DocumentRange range : found) {
      if (range != null) {
        taken.add(range.titleEnd());
      }
    }
    for (int b = 0; b < found.length; b++) {
      for (Headline headline :
          Arrays.asList(byEnd.get(bodies.get(b)[0]), byStart.get(bodies.get(b)[1]))) {
        if (found[b] == null && headline != null && taken.add(headline.end())) {
          found[b] = article(headline.end() - 1, headline.end(), bodies.get(b));
        }
      }
    }
  }

  private static DocumentRange article(int titleStart, int titleEnd, int[] body) {
    return new DocumentRange(titleStart, titleStart, titleEnd, body[0], body[1], true);
  }

  /** The pairs of characters in paragraphs {@code [from, to)}. */
  static CharacterPairs pairs(List<Paragraph> paragraphs, int from, int to) {
    return CharacterPairs.of(
        paragraphs.subList(from, to).stream()
            .map(paragraph -> DocumentFinder.letters(paragraph.text()))
            .toList());
  }
}
