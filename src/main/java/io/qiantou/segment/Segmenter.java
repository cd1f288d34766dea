package io.qiantou.segment;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.DocumentText;
import io.qiantou.model.MeasureKind;
import io.qiantou.model.PolicyDocument;
import io.qiantou.text.MappedText;
import io.qiantou.text.SourceText;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds the documents of a file, their heads, sections and numbered measures.
 *
 * <p>A text without any head is one document, named by its first line, where it has numbered items,
 * or a title over paragraphs of prose ({@link UnheadedFinder}).
 */
public final class Segmenter {
  private static final int LONGEST_LINK = 80;

  private final Lexicon lexicon;
  private final RuleBook rules;

  /** With the rules of {@code lexicon}. */
  public Segmenter(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.rules = lexicon.rules();
  }

  /**
   * The documents, in reading order, without facts.
   *
   * @param source the text as read
   * @param repaired the same, repaired
   * @param labels what the file says of its document outside the text, by label; may be empty
   */
  public List<DocumentText> segment(
      SourceText source, MappedText repaired, Map<String, String> labels) {
    MappedText mapped =
        source.hasPageLines()
            ? LostGrid.restore(rules, ColumnGrid.restore(rules, repaired))
            : repaired;
    PageMetadata page = new PageMetadata(rules, labels);
    List<Paragraph> paragraphs = Paragraph.of(mapped);
    List<DocumentText> documents = new ArrayList<>();
    QuotedTitles quoted = new QuotedTitles(mapped.text());
    for (DocumentRange whole : ranges(source, mapped, paragraphs, page)) {
      DocumentRange range = withoutLinks(whole, paragraphs);
      Head head = HeadReader.read(lexicon, mapped, paragraphs, quoted, range);
      documents.add(document(source, mapped, paragraphs, range, head));
    }
    if (documents.size() == 1) {
      DocumentText only = documents.get(0);
      documents.set(0, only.withHead(page.complete(only.document().head())));
    }
    return documents;
  }

  private List<DocumentRange> ranges(
      SourceText source, MappedText mapped, List<Paragraph> paragraphs, PageMetadata page) {
    List<DocumentRange> titled = new DocumentFinder(rules, paragraphs, page.title()).find();
    if (!titled.isEmpty()) {
      List<DocumentRange> all = new ArrayList<>(reportBefore(titled.get(0), paragraphs));
      all.addAll(new UntitledFinder(rules, paragraphs).divide(titled));
      return all;
    }
    List<DocumentRange> news = new NewsFinder(rules, paragraphs).find();
    if (!news.isEmpty()) {
      return news;
    }
    int table =
        new TableFinder(rules, mapped.text(), paragraphs, source)
            .find(0, paragraphs.size()).stream()
                .filter(placed -> placed.table().allocates())
                .mapToInt(TableFinder.Placed::from)
                .findFirst()
                .orElse(-1);
    return new UntitledFinder(rules, paragraphs)
        .divide(new UnheadedFinder(rules, paragraphs, table).find());
  }

  /** Without the list of other pages (相关阅读) that a page has behind its text. */
  private DocumentRange withoutLinks(DocumentRange range, List<Paragraph> paragraphs) {
    for (int at = range.end() - 1; at > range.bodyStart(); at--) {
      Paragraph line = paragraphs.get(at);
      if (rules.applies("document", "related", line.text())) {
        return range.endingAt(at);
      }
      if (!line.couldBeTitle(LONGEST_LINK)) {
        return range;
      }
    }
    return range;
  }

  /** A report in prose that stands in the file before the first document with a head. */
  private List<DocumentRange> reportBefore(DocumentRange first, List<Paragraph> paragraphs) {
    return new UnheadedFinder(rules, paragraphs.subList(0, first.first()), -1)
        .find().stream().filter(DocumentRange::news).toList();
  }

  private DocumentText document(
      SourceText source,
      MappedText mapped,
      List<Paragraph> paragraphs,
      DocumentRange range,
      Head head) {
    List<TableFinder.Placed> tables =
        new TableFinder(rules, mapped.text(), paragraphs, source)
            .find(head.bodyStart(), range.end());
    OutlineBuilder outline = outline(source, mapped, paragraphs, range, head, tables);
    MeasureSelector selected = new MeasureSelector(rules, mapped, head.tellsPractice());
    if (head.isReport()) {
      selected.reports(outline.roots());
    } else if (outline.roots().isEmpty()) {
      selected.bulleted(outline.preamble());
    } else {
      selected.select(outline.roots(), MeasureKind.MEASURE);
    }
    TableMeasures rows = new TableMeasures(selected);
    tables.forEach(placed -> rows.add(placed.table()));
    TableMeasures.Ordered all = rows.ordered();
    Span whole =
        new Span(
            paragraphs.get(range.news() ? range.bodyStart() : range.first()).span().start(),
            paragraphs.get(range.end() - 1).span().end());
    PolicyDocument document =
        new PolicyDocument(
            source,
            mapped.toSource(whole),
            head.head(),
            selected.sections,
            all.measures(),
            List.of(),
            outline.problems());
    return new DocumentText(
        document,
        mapped,
        whole,
        all.spans(),
        tables.stream().map(TableFinder.Placed::table).toList(),
        all.allocations());
  }

  /** The outline of a document; rows of tables open no units, those of tasks are units already. */
  private OutlineBuilder outline(
      SourceText source,
      MappedText mapped,
      List<Paragraph> paragraphs,
      DocumentRange range,
      Head head,
      List<TableFinder.Placed> tables) {
    OutlineBuilder outline = new OutlineBuilder(rules, source.name(), mapped);
    int at = head.bodyStart();
    for (TableFinder.Placed placed : tables) {
      for (; at < placed.from(); at++) {
        outline.add(paragraphs.get(at));
      }
      for (; at < placed.to(); at++) {
        if (!placed.table().allocates()) {
          outline.addToBody(paragraphs.get(at));
        }
      }
    }
    for (; at < range.end(); at++) {
      outline.add(paragraphs.get(at));
    }
    return outline;
  }
}
