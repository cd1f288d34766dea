package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import java.util.ArrayList;
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

  private final RuleBook rules;
  private final List<Paragraph> paragraphs;

  /** The titles of reports without a lead, by the index of the paragraph behind. */
  private final Map<Integer, Headline> reports = new HashMap<>();

  NewsFinder(RuleBook rules, List<Paragraph> paragraphs) {
    this.rules = rules;
    this.paragraphs = paragraphs;
  }

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
    return new HeadlineChoice(rules, paragraphs, reports)
        .assign(bodies, articles, divided(headlines, bodies, articles));
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
    return first.shareIn(article) >= HeadlineChoice.LEAST_SHARE
        && second.shareIn(other) >= HeadlineChoice.LEAST_SHARE
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

  private CharacterPairs pairs(int from, int to) {
    return HeadlineChoice.pairs(paragraphs, from, to);
  }
}
