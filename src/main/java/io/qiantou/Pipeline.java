package io.qiantou;

import io.qiantou.extract.AgencyResolver;
import io.qiantou.extract.CitationExtractor;
import io.qiantou.extract.CoverageMeter;
import io.qiantou.extract.DeadlineExtractor;
import io.qiantou.extract.IndicatorTables;
import io.qiantou.extract.QuantityExtractor;
import io.qiantou.extract.RegionExtractor;
import io.qiantou.extract.ResponsibilityExtractor;
import io.qiantou.extract.StatisticalTables;
import io.qiantou.layout.Layout;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Deadline;
import io.qiantou.model.DocumentText;
import io.qiantou.model.Extraction;
import io.qiantou.model.Fact;
import io.qiantou.model.Observation;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Problem;
import io.qiantou.model.Target;
import io.qiantou.read.InputReader;
import io.qiantou.read.ReadResult;
import io.qiantou.segment.Passages;
import io.qiantou.segment.Segmenter;
import io.qiantou.text.MappedText;
import io.qiantou.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The whole way of a file: read, repair, segment, extract, resolve. One instance serves all
 * threads.
 *
 * <p>{@code new Pipeline(Lexicon.read(Resources.packed())).extract("通知.txt", bytes)} gives the
 * documents of the file with their measures and facts.
 */
public final class Pipeline {
  private final InputReader reader = new InputReader();
  private final Layout layout = new Layout();
  private final Segmenter segmenter;
  private final ResponsibilityExtractor responsibilities;
  private final AgencyResolver resolver;
  private final DeadlineExtractor deadlines;
  private final CitationExtractor citations;
  private final IndicatorTables indicators;
  private final StatisticalTables statistics;
  private final QuantityExtractor quantities;
  private final RegionExtractor regions;
  private final CoverageMeter coverage;

  /** With what {@code lexicon} knows. */
  public Pipeline(Lexicon lexicon) {
    segmenter = new Segmenter(lexicon);
    responsibilities = new ResponsibilityExtractor(lexicon);
    resolver = new AgencyResolver(lexicon);
    deadlines = new DeadlineExtractor(lexicon);
    citations = new CitationExtractor(lexicon);
    indicators = new IndicatorTables(lexicon);
    statistics = new StatisticalTables(lexicon);
    quantities = new QuantityExtractor(lexicon);
    regions = new RegionExtractor(lexicon);
    coverage = new CoverageMeter(lexicon);
  }

  /**
   * What the file says.
   *
   * @param name the file's name
   * @param bytes its content
   * @throws io.qiantou.read.UnreadableInput where no text can be had from it
   */
  public Extraction extract(String name, byte[] bytes) {
    ReadResult read = reader.read(name, bytes);
    SourceText source = read.text();
    MappedText mapped = layout.repair(source);
    List<PolicyDocument> documents = new ArrayList<>();
    for (DocumentText document : segmenter.segment(source, mapped, read.metadata())) {
      documents.add(withFacts(document));
    }
    List<Problem> problems = new ArrayList<>(read.problems());
    problems.addAll(problems(source, documents));
    return new Extraction(source, documents, problems);
  }

  private PolicyDocument withFacts(DocumentText document) {
    List<Fact> facts =
        new ArrayList<>(
            resolver.resolve(responsibilities.extract(document), document.document().head()));
    List<Deadline> due = deadlines.extract(document);
    facts.addAll(due);
    facts.addAll(citations.extract(document));
    facts.addAll(numbers(document, due));
    RegionExtractor.Found where = regions.extract(document);
    facts.addAll(where.scopes());
    PolicyDocument measured = coverage.measure(document, facts);
    return measured.with(measured.facts(), where.problems()).withPassages(Passages.of(document));
  }

  /** Targets and observations of tables and of running text, in reading order. */
  private List<Fact> numbers(DocumentText document, List<Deadline> due) {
    List<Fact> found = new ArrayList<>(indicators.extract(document));
    found.addAll(statistics.extract(document));
    found.addAll(quantities.extract(document, due));
    found.sort(Comparator.comparingInt(fact -> fact.evidence().start()));
    return found;
  }

  /** A report without measures that states figures is not without content. */
  private static List<Problem> problems(SourceText source, List<PolicyDocument> documents) {
    if (documents.stream()
        .anyMatch(
            document ->
                !document.measures().isEmpty()
                    || document.facts().stream().anyMatch(Pipeline::isFigure))) {
      return List.of();
    }
    return List.of(
        Problem.error(
            "input.no-measure",
            documents.isEmpty()
                ? "no policy document was recognised in it (no title with a document number, addressee,"
                    + " date or numbered items behind it)"
                : "no measure was found in it (no numbered item that says what is to be done)",
            source.name()));
  }

  private static boolean isFigure(Fact fact) {
    return fact instanceof Observation || fact instanceof Target;
  }
}
