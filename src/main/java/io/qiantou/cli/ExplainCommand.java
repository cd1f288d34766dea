package io.qiantou.cli;

import io.qiantou.extract.Explainer;
import io.qiantou.extract.Explanation;
import io.qiantou.lexicon.AgencyRegistry;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.model.Agency;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.Responsibility;
import io.qiantou.rdf.RoleLabels;
import io.qiantou.report.WrongCallException;
import io.qiantou.resource.Resources;
import io.qiantou.store.GraphStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code explain "a sentence"} and {@code explain MEASURE-IRI [PATH…|--db DIR]}: which rule read
 * which duty; where there is none, which rules came nearest and where they failed.
 */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "说明一句话或一条措施的每项职责分工由哪条规则得出；没有得出的，说明哪些规则最接近、在何处未符合。",
      "Says which rule read which duty from a sentence or a measure, or which rules came nearest."
    })
final class ExplainCommand implements Callable<Integer> {
  private final Main main;

  @Parameters(index = "0", paramLabel = "TEXT|IRI", description = "a sentence, or a measure's IRI")
  private String subject = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "PATH",
      description = "files to look for the measure in; without them and --db the samples")
  private List<Path> paths = new ArrayList<>();

  @Mixin private StoreChoice choice = new StoreChoice();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "of a sentence: the date of its document, on which names are resolved")
  private @Nullable LocalDate date;

  @Option(
      names = "--issuer",
      paramLabel = "NAME",
      description = "of a sentence: who issued its document")
  private List<String> issuers = new ArrayList<>();

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "text, json (default: ${DEFAULT-VALUE})")
  private String format = "text";

  ExplainCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    if (!List.of("text", "json").contains(format)) {
      throw new WrongCallException("--format " + format + ": text or json was expected");
    }
    boolean measure = subject.matches("[a-z][a-z0-9+.-]*://.+");
    if (!measure && (choice.isNamed() || !paths.isEmpty())) {
      throw new WrongCallException(
          "PATH 和 --db 只与措施 IRI 同用 / PATH and --db go with a measure's IRI, not with a sentence");
    }
    if (measure && (date != null || !issuers.isEmpty())) {
      throw new WrongCallException(
          "--date 和 --issuer 只与句子同用 / --date and --issuer go with a sentence, not with a measure");
    }
    Resources resources = main.resources();
    Lexicon lexicon = Lexicon.read(resources);
    Explained explained = measure ? ofMeasure(lexicon) : ofSentence(lexicon, resources);
    if (format.equals("json")) {
      main.console().out().println(new ExplainedJson(explained).text());
    } else {
      new ExplainedText(main.console().out()).write(explained);
    }
    return 0;
  }

  private Explained ofMeasure(Lexicon lexicon) {
    Explained explained;
    try (GraphStore store = choice.open(paths, main)) {
      explained = new StoredMeasure(main.resources(), says(lexicon)).read(store, subject);
    }
    return explained.facts().isEmpty()
        ? explained.nearest(new Explainer(lexicon).explain(explained.text(), head()))
        : explained;
  }

  private Explained ofSentence(Lexicon lexicon, Resources resources) {
    if (subject.isBlank()) {
      throw new WrongCallException("一句话或措施 IRI / a sentence or a measure's IRI was expected");
    }
    Explanation explanation = new Explainer(lexicon).explain(subject, head());
    Map<String, String> says = says(lexicon);
    AgencyRegistry registry = AgencyRegistry.load(resources);
    RoleLabels roles = new RoleLabels(resources);
    List<Explained.Fact> facts =
        explanation.facts().stream().map(fact -> fact(fact, roles, says, registry)).toList();
    Explained explained = new Explained(Map.of(), subject, facts, List.of(), List.of());
    return facts.isEmpty() ? explained.nearest(explanation) : explained;
  }

  private DocumentHead head() {
    return new DocumentHead(
        "—",
        Optional.empty(),
        issuers,
        Optional.ofNullable(date),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Map<String, String> says(Lexicon lexicon) {
    return lexicon.rules().kinds().stream()
        .flatMap(kind -> lexicon.rules().rules(kind).stream())
        .collect(Collectors.toMap(Rule::id, Rule::says));
  }

  private Explained.Fact fact(
      Responsibility fact, RoleLabels roles, Map<String, String> says, AgencyRegistry registry) {
    return new Explained.Fact(
        roles.chinese(fact.role()),
        fact.agency().name(),
        Optional.of(fact.agency().span()),
        fact.evidence(),
        fact.rule(),
        Optional.ofNullable(says.get(fact.rule())),
        fact.agency().agency().map(agency -> body(agency, registry)));
  }

  private Explained.Body body(Agency agency, AgencyRegistry registry) {
    String today =
        agency.lifetime().ended()
            ? registry.today(agency).stream().map(Agency::name).collect(Collectors.joining("、"))
            : "";
    return new Explained.Body(
        main.iris().agency(agency),
        agency.name(),
        agency.lifetime().begin().map(String::valueOf),
        agency.lifetime().end().map(String::valueOf),
        today);
  }
}
