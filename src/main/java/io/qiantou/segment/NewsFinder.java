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
 * Finds the articles of a newspaper page. An article begins with its news lead ({@code 本报讯}); its
 * headline may stand before it, behind it or at the edge of the page, so each article takes the
 * group of headline lines whose characters it repeats most. On a page with such articles a report
 * without a lead begins behind a title that says so ({@code 示例部有关负责人答记者问}).
 */
final class NewsFinder {
  private static final int MAX_HEADLINE = 40;
  private static final int MAX_SUBHEAD = 16;
  private static final int MAX_TITLE = 60;
  private static final int MAX_TITLE_LINES = 2;
  private static final int LEAST_PROSE = 40;
  private static final double LEAST_SHARE = 0.3;

  /** In headlines, to each side of an article. */
  private static final int REACH = 40;

  private static final int OFFERS = 8;

  private final RuleBook rules;
  private final List<Paragraph> paragraphs;

  /** The titles of reports without a lead, by the index of the paragraph behind. */
  private final Map<Integer, Headline> reports = new HashMap<>();

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
      if (rules.applies("document", "news-lead", paragraphs.get(i).text())) {
        leads.add(i);
      }
    }
    if (!leads.isEmpty()) {
      addReports(leads);
    }
    List<Headline> headlines = new ArrayList<>();
    List<int[]> bodies = new ArrayList<>();
    int edge = 0;
    for (int lead : leads) {
      Headline report = reports.get(lead);
      int before = report == null ? runStart(edge, lead) : report.start();
      if (!bodies.isEmpty()) {
        bodies.get(bodies.size() - 1)[1] = before;
      }
      addHeadlines(headlines, before, report == null ? lead : before);
      bodies.add(new int[] {lead, paragraphs.size()});
      edge = lead + 1;
    }
    if (!bodies.isEmpty()) {
      int tail = nextShort(edge + 1);
      int end = behindSubheads(tail);
      bodies.get(bodies.size() - 1)[1] = end;
      addHeadlines(headlines, end < paragraphs.size() ? end : tail, paragraphs.size());
    }
    List<CharacterPairs> articles = bodies.stream().map(b -> pairs(b[0], b[1])).toList();
    return assign(bodies, articles, divided(headlines, bodies, articles));
  }

  /** Adds to {@code leads} the first paragraphs of reports that no other lead opens. */
  private void addReports(List<Integer> leads) {
    Set<Integer> opened = new HashSet<>(leads);
    for (int i = 1; i < paragraphs.size(); i++) {
      Paragraph first = paragraphs.get(i);
      if (opened.contains(i)
          || !first.endsSentence()
          || first.text().length() < LEAST_PROSE
          || !paragraphs.get(i - 1).couldBeTitle(MAX_TITLE)) {
        continue;
      }
      StringBuilder title = new StringBuilder();
      for (int start = i - 1; start >= Math.max(0, i - MAX_TITLE_LINES); start--) {
        Paragraph line = paragraphs.get(start);
        if (!line.couldBeTitle(MAX_TITLE) || line.number().isPresent() || line.isPath()) {
          break;
        }
        title.insert(0, line.text());
        boolean says = rules.applies("document", "report-title", title.toString());
        if (says) {
          reports.put(i, new Headline(start, i));
          leads.add(i);
          break;
        }
      }
    }
    leads.sort(Comparator.naturalOrder());
  }

  /**
   * Two lines between two articles are one headline, unless each of them repeats more of the
   * article on its own side.
   */
  private List<Headline> divided(
      List<Headline> headlines, List<int[]> bodies, List<CharacterPairs> articles) {
    List<Headline> divided = new ArrayList<>();
    int next = 0;
    for (Headline headline : headlines) {
      while (next < bodies.size() && bodies.get(next)[0] < headline.end()) {
        next++;
      }
      boolean between = headline.end() - headline.start() == 2 && next > 0 && next < bodies.size();
      if (between && partsArticles(headline.start(), articles.get(next - 1), articles.get(next))) {
        divided.add(new Headline(headline.start(), headline.start() + 1));
        divided.add(new Headline(headline.start() + 1, headline.end()));
      } else {
        divided.add(headline);
      }
    }
    return divided;
  }

  private boolean partsArticles(int line, CharacterPairs article, CharacterPairs other) {
    CharacterPairs first = pairs(line, line + 1);
    CharacterPairs second = pairs(line + 1, line + 2);
    return first.shareIn(article) >= LEAST_SHARE
        && second.shareIn(other) >= LEAST_SHARE
        && first.shareIn(article) > first.shareIn(other)
        && second.shareIn(other) > second.shareIn(article);
  }

  private int nextShort(int from) {
    int at = Math.min(from, paragraphs.size());
    while (at < paragraphs.size() && !isShort(at)) {
      at++;
    }
    return at;
  }

  /**
   * Where the text ends that goes on behind {@code tail}, a short line alone being a subhead, or
   * the caption of a table.
   */
  private int behindSubheads(int tail) {
    int end = tail;
    while (end + 1 < paragraphs.size()
        && (paragraphs.get(end).couldBeTitle(MAX_SUBHEAD) || isRow(end + 1))
        && !isShort(end + 1)) {
      end = nextShort(end + 1);
    }
    return end;
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

  /** True for what may be a headline; the row of a table is none, nor what a page says of it. */
  private boolean isShort(int at) {
    Paragraph line = paragraphs.get(at);
    return line.couldBeTitle(MAX_HEADLINE)
        && !isRow(at)
        && !rules.applies("document", "web-line", line.text());
  }

  /** True for the row of a table, and for its header. */
  private boolean isRow(int at) {
    Paragraph line = paragraphs.get(at);
    return line.text().indexOf('\t') >= 0
        || TableCells.isNumbers(line)
        || (line.text().indexOf(' ') > 0
            && at + 1 < paragraphs.size()
            && TableCells.isNumbers(paragraphs.get(at + 1)));
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

  /** A headline for an article, with the share of its pairs that the article repeats. */
  private record Offer(double share, int body, int headline) {
    static final Comparator<Offer> BEST_FIRST =
        Comparator.comparingDouble((Offer offer) -> -offer.share())
            .thenComparingInt(Offer::body)
            .thenComparingInt(Offer::headline);
  }

  /** The best pairs first, each headline and each article once. */
  private List<DocumentRange> assign(
      List<int[]> bodies, List<CharacterPairs> articles, List<Headline> headlines) {
    List<Offer> offers = new ArrayList<>();
    List<CharacterPairs> wanted = headlines.stream().map(h -> pairs(h.start(), h.end())).toList();
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

  private CharacterPairs pairs(int from, int to) {
    return CharacterPairs.of(
        paragraphs.subList(from, to).stream()
            .map(paragraph -> DocumentFinder.letters(paragraph.text()))
            .toList());
  }
}
