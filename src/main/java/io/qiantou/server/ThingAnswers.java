package io.qiantou.server;

import io.qiantou.report.Figures;
import io.qiantou.report.Language;
import io.qiantou.store.ServedStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;

/** What the page of a thing shows: the answers to the questions of its class, in one moment. */
final class ThingAnswers {
  private static final String IRI = "iri";
  private static final String MEASURE = "measure";
  private static final String DOCUMENT = "document";

  private final PageQuestions questions;
  private final Similar similar;
  private final TargetProgress progress;
  private final Figures figures;

  /**
   * An answer.
   *
   * @param template that shows it
   * @param values what the template is given
   */
  record Answer(String template, Map<String, Object> values) {}

  ThingAnswers(Service service) {
    ServedStore store = service.store();
    this.questions = new PageQuestions(service);
    this.similar = new Similar(store, questions);
    this.progress = new TargetProgress(service);
    this.figures = new Figures(service.resources());
  }

  /** The answer about {@code iri}; empty where nothing is known of it. */
  Optional<Answer> of(String iri, DatasetGraph data, PageRequest page) {
    if (!new ThingGraph(data).knows(iri)) {
      return Optional.empty();
    }
    Map<String, String> arguments = new HashMap<>(page.parameters());
    arguments.put(IRI, iri);
    for (String name : ThingClass.pages(data, iri)) {
      if (questions.has(name)) {
        Optional<Map<String, Object>> answers = questions.ask(name, arguments);
        if (answers.isPresent()) {
          Map<String, Object> values = answers.get();
          values.put("as", page.parameters().getOrDefault("as", ""));
          marked(name, iri, values);
          progress.into(name, values);
          values.put("charts", charts(name, arguments, page.language()));
          return Optional.of(new Answer(name, values));
        }
      }
    }
    return Optional.empty();
  }

  private Map<String, List<Figures.Drawn>> charts(
      String name, Map<String, String> arguments, Language language) {
    Map<String, List<Figures.Drawn>> charts = new HashMap<>();
    questions
        .charted(name, arguments)
        .forEach((part, table) -> charts.put(part, figures.drawn(table, language)));
    return charts;
  }

  /** Texts with marks, for the two pages that have them. */
  private void marked(String name, String iri, Map<String, Object> values) {
    if (name.equals("policy-document")) {
      Map<String, String> of = Map.of(DOCUMENT, iri);
      MarkedParts marked = new MarkedParts(questions.rows("facts", of));
      List<MarkedPart> parts =
          marked.of(questions.rows("parts", of), questions.rows("passages", of));
      values.put("parts", parts);
      values.put("beside", marked.unplaced(parts));
      values.put("coverage", new PartsCoverage(parts, marked.beside()));
    } else if (name.equals(MEASURE) && values.get("self") instanceof Map<?, ?> self) {
      String document = String.valueOf(self.get(DOCUMENT));
      Map<String, String> of = Map.of(DOCUMENT, document, MEASURE, iri);
      MarkedParts marked = new MarkedParts(questions.rows("facts", of));
      MarkedPart part = marked.of(questions.rows("parts", of)).get(0);
      values.put("part", part);
      values.put("similar", similar.to(iri, part.row().getOrDefault("text", ""), document));
    }
  }
}
