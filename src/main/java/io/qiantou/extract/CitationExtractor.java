package io.qiantou.extract;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.lexicon.RuleSet;
import io.qiantou.model.Citation;
import io.qiantou.model.Citation.Relation;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.DocumentText;
import io.qiantou.model.Measure;
import io.qiantou.model.MeasureKind;
import io.qiantou.text.Folding;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads which other documents a document names in 《》, and why (引用): {@code 根据《示例法》《示例条例》，制定本办法}
 * gives two citations with relation basis.
 *
 * <p>One citation for each title and measure, with the strongest relation that is said there. A
 * name that the text gives a title ({@code 以下简称《办法》}) stands for that title. Neither the document
 * itself is cited, nor the plan that it carries, nor what is no document.
 */
public final class CitationExtractor {
  private static final String KIND = "citation";

  /** A report is based on no document and repeals none: it only names them. */
  private static final String NEWS = "报道";

  private static final int LONGEST_JOINT = 4;
  private static final Map<String, Relation> RELATIONS =
      Map.of(
          "basis", Relation.BASIS,
          "programme", Relation.BASIS,
          "implements", Relation.IMPLEMENTS,
          "amends", Relation.AMENDS,
          "repeals", Relation.REPEALS);

  private final QuotedTitleFinder finder;
  private final RuleBook rules;
  private final RuleSet relations;

  /** With the rules of {@code lexicon}. */
  public CitationExtractor(Lexicon lexicon) {
    finder = new QuotedTitleFinder(lexicon);
    rules = lexicon.rules();
    relations = RuleSet.of(rules.rules(KIND));
  }

  /** The citations of {@code document}, in reading order. */
  public List<Citation> extract(DocumentText document) {
    List<QuotedTitle> titles = finder.find(document.mapped().text(), document.span());
    return titles.isEmpty() ? List.of() : new Reading(document, titles).citations();
  }

  private String newKey(String title) {
    String folded = Folding.fold(title);
    String core =
        rules
            .find("title", "core", folded)
            .flatMap(match -> match.text("core", folded))
            .orElse(folded);
    return letters(core);
  }

  private static String letters(String words) {
    StringBuilder letters = new StringBuilder(words.length());
    words.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** One document on its way. */
  private final class Reading {
    private final DocumentText document;
    private final List<QuotedTitle> titles;
    private final Map<String, QuotedTitle> aliases = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final String ownTitle;

    /** One title as it is printed first, where it is printed in several ways. */
    private final Map<String, String> printed = new HashMap<>();

    private final Set<String> own = new HashSet<>();
    private final Map<List<Object>, Citation> found = new LinkedHashMap<>();
    private final boolean isNews;
    private int nextMeasure;
    private final List<Integer> measuresByStart;

    Reading(DocumentText document, List<QuotedTitle> titles) {
      this.document = document;
      this.titles = titles;
      isNews = document.document().head().type().filter(NEWS::equals).isPresent();
      ownTitle = letters(Folding.fold(document.document().head().title()));
      measuresByStart = new ArrayList<>();
      for (int i = 0; i < document.measureSpans().size(); i++) {
        measuresByStart.add(i);
      }
      measuresByStart.sort(Comparator.comparing(i -> document.measureSpans().get(i)));
      for (QuotedTitle title : titles) {
        title.number().ifPresent(number -> numbers.putIfAbsent(key(title.title()), number));
      }
    }

    List<Citation> citations() {
      DocumentHead head = document.document().head();
      own.add(key(head.title()));
      head.attachment().ifPresent(title -> own.add(key(title)));
      int first = 0;
      while (first < titles.size()) {
        int last = first;
        while (last + 1 < titles.size() && joined(titles.get(last), titles.get(last + 1))) {
          last++;
        }
        row(first, last);
        first = last + 1;
      }
      return found.values().stream().filter(c -> !own.contains(key(c.title()))).toList();
    }

    /** A title as it is compared: letters and digits only, the name of the state left out. */
    private String key(String title) {
      return keys.computeIfAbsent(title, CitationExtractor.this::newKey);
    }

    private boolean joined(QuotedTitle one, QuotedTitle next) {
      int gap = next.span().start() - one.span().end();
      if (gap > LONGEST_JOINT) {
        return false;
      }
      String text = document.mapped().text();
      String between = text.substring(one.span().end(), next.span().start());
      return rules.applies("title", "joint", between);
    }

    private void row(int first, int last) {
      TitleSurroundings around =
          TitleSurroundings.of(document.mapped().text(), document.span(), titles, first, last);
      Optional<Rule.Match> match = match(around);
      String emits = match.map(m -> m.rule().emits()).orElse("");
      for (QuotedTitle title : titles.subList(first, last + 1)) {
        QuotedTitle meant = aliases.getOrDefault(key(title.title()), title);
        title.alias().ifPresent(alias -> aliases.put(key(alias), meant));
        if (emits.equals("own") || carriedByTitle(meant) || hasOwnNumber(meant)) {
          own.add(key(meant.title()));
        } else if (meant.rule().isPresent() && !emits.equals("none")) {
          add(meant, title, around, match);
        }
      }
    }

    private Optional<Rule.Match> match(TitleSurroundings around) {
      for (Rule rule : relations.cuedIn(around.bones())) {
        Optional<Rule.Match> match = rule.find(around.bones());
        if (match.isPresent() && (!rule.emits().equals("programme") || isCase())) {
          return match;
        }
      }
      return Optional.empty();
    }

    private boolean isCase() {
      return document.document().measures().stream()
          .anyMatch(measure -> measure.kind() == MeasureKind.PRACTICE);
    }

    /** True for 《规划》 in a document whose title is 关于印发规划的通知. */
    private boolean carriedByTitle(QuotedTitle title) {
      int at = ownTitle.indexOf(letters(Folding.fold(title.title())));
      return at > 0 && rules.applies("title", "carried", ownTitle.substring(0, at));
    }

    private boolean hasOwnNumber(QuotedTitle title) {
      Optional<String> number = document.document().head().number().map(Folding::fold);
      return title.number().isPresent() && title.number().equals(number);
    }

    private void add(
        QuotedTitle meant, QuotedTitle here, TitleSurroundings around, Optional<Rule.Match> match) {
      Optional<Rule.Match> said = isNews ? Optional.empty() : match;
      Relation relation = said.map(m -> RELATIONS.get(m.rule().emits())).orElse(Relation.MENTIONS);
      Span evidence = said.map(m -> around.inText(m.span())).orElse(here.span());
      Optional<Measure> measure = measureAt(here.span().start());
      String key = key(meant.title());
      Citation citation =
          new Citation(
              measure,
              printed.computeIfAbsent(key, first -> meant.title()),
              Optional.ofNullable(numbers.get(key)),
              relation,
              document.mapped().toSource(evidence),
              said.map(m -> m.rule().id()).or(meant::rule).orElseThrow());
      found.merge(List.of(measure, key), citation, Citation::orStronger);
    }

    /** Titles are asked about in reading order. */
    private Optional<Measure> measureAt(int offset) {
      List<Span> spans = document.measureSpans();
      while (nextMeasure < measuresByStart.size()
          && spans.get(measuresByStart.get(nextMeasure)).end() <= offset) {
        nextMeasure++;
      }
      return nextMeasure < measuresByStart.size()
              && spans.get(measuresByStart.get(nextMeasure)).contains(offset)
          ? Optional.of(document.document().measures().get(measuresByStart.get(nextMeasure)))
          : Optional.empty();
    }
  }
}
