package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the articles of a newspaper page. An article begins with its news lead ({@code 本报讯}); its
 * headline may stand before it, behind it or at the edge of the page, so each article takes the
 * group of headline lines whose characters it repeats most.
 */
final class NewsFinder {
  private static final int MAX_HEADLINE = 40;
  private static final double LEAST_SHARE = 0.3;

  private final RuleBook rules;
  private final List<Paragraph> paragraphs;

  NewsFinder(RuleBook rules, List<Paragraph> paragraphs) {
    this.rules = rules;
    this.paragraphs = paragraphs;
  }

  /** A group of neighbouring headline lines, by index. */
  private record Headline(int start, int end) {}

  /** The articles in reading order; none where the file has no news lead. */
  List<DocumentRange> find() {
    List<Integer> leads = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (rules.find("document", "news-lead", paragraphs.get(i).text()).isPresent()) {
        leads.add(i);
      }
    }
    List<Headline> headlines = new ArrayList<>();
    List<int[]> bodies = new ArrayList<>();
    int edge = 0;
    for (int lead : leads) {
      int before = runStart(edge, lead);
      if (!bodies.isEmpty()) {
        bodies.get(bodies.size() - 1)[1] = before;
      }
      addHeadlines(headlines, before, lead);
      bodies.add(new int[] {lead, paragraphs.size()});
      edge = lead + 1;
    }
    if (!bodies.isEmpty()) {
      int tail = Math.min(edge + 1, paragraphs.size());
      while (tail < paragraphs.size() && !isShort(tail)) {
        tail++;
      }
      bodies.get(bodies.size() - 1)[1] = tail;
      addHeadlines(headlines, tail, paragraphs.size());
    }
    return assign(bodies, headlines);
  }

  /**
   * Start of the run of short lines that ends before {@code end}; a longer text between is skipped.
   */
  private int runStart(int from, int end) {
    int start = end;
    for (int i = end - 1; i >= from; i--) {
      if (isShort(i)) {
        start = i;
      } else if (start < end || paragraphs.get(i).text().length() > 2 * MAX_HEADLINE) {
        break;
      }
    }
    return start;
  }

  private boolean isShort(int at) {
    return paragraphs.get(at).couldBeTitle(MAX_HEADLINE);
  }

  private void addHeadlines(List<Headline> headlines, int from, int to) {
    int i = from;
    while (i < to) {
      if (!isShort(i) || DocumentFinder.letters(paragraphs.get(i).text()).length() < 6) {
        i++;
        continue;
      }
      int end = Math.min(i + 2, to);
      while (end > i + 1 && !isShort(end - 1)) {
        end--;
      }
      headlines.add(new Headline(i, end));
      i = end;
    }
  }

  /** The best pairs first, each headline and each article once. */
  private List<DocumentRange> assign(List<int[]> bodies, List<Headline> headlines) {
    double[][] shares = new double[bodies.size()][headlines.size()];
    for (int b = 0; b < bodies.size(); b++) {
      Set<String> pairs = pairs(bodies.get(b)[0], bodies.get(b)[1]);
      for (int h = 0; h < headlines.size(); h++) {
        shares[b][h] = share(headlines.get(h), pairs);
      }
    }
    DocumentRange[] found = new DocumentRange[bodies.size()];
    for (int round = 0; round < Math.min(bodies.size(), headlines.size()); round++) {
      int bestBody = -1;
      int bestHeadline = -1;
      for (int b = 0; b < bodies.size(); b++) {
        for (int h = 0; h < headlines.size(); h++) {
          if (found[b] == null
              && shares[b][h] >= LEAST_SHARE
              && (bestBody < 0 || shares[b][h] > shares[bestBody][bestHeadline])) {
            bestBody = b;
            bestHeadline = h;
          }
        }
      }
      if (bestBody < 0) {
        break;
      }
      Headline headline = headlines.get(bestHeadline);
      found[bestBody] = article(headline.end() - 1, headline.end(), bodies.get(bestBody));
      for (double[] row : shares) {
        row[bestHeadline] = 0;
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

  /** An article that repeats no headline takes the one beside it that no other article took. */
  private static void takeNeighbours(
      DocumentRange[] found, List<int[]> bodies, List<Headline> headlines) {
    for (int b = 0; b < found.length; b++) {
      for (Headline headline : headlines) {
        boolean beside = headline.start() == bodies.get(b)[1] || headline.end() == bodies.get(b)[0];
        boolean free =
            Arrays.stream(found)
                .noneMatch(range -> range != null && range.titleEnd() == headline.end());
        if (found[b] == null && beside && free) {
          found[b] = article(headline.end() - 1, headline.end(), bodies.get(b));
        }
      }
    }
  }

  private static DocumentRange article(int titleStart, int titleEnd, int[] body) {
    return new DocumentRange(titleStart, titleEnd, body[0], body[1], true);
  }

  /** Share of the headline's pairs of characters that the article repeats. */
  private double share(Headline headline, Set<String> article) {
    Set<String> wanted = pairs(headline.start(), headline.end());
    long hits = wanted.stream().filter(article::contains).count();
    return wanted.isEmpty() ? 0 : (double) hits / wanted.size();
  }

  private Set<String> pairs(int from, int to) {
    Set<String> pairs = new HashSet<>();
    for (int i = from; i < to; i++) {
      String letters = DocumentFinder.letters(paragraphs.get(i).text());
      for (int c = 0; c + 2 <= letters.length(); c++) {
        pairs.add(letters.substring(c, c + 2));
      }
    }
    return pairs;
  }
}
