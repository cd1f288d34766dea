package io.qiantou;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.export.ExtractionJson;
import io.qiantou.model.AgencyMention;
import io.qiantou.model.Citation;
import io.qiantou.model.Deadline;
import io.qiantou.model.Extraction;
import io.qiantou.model.Fact;
import io.qiantou.model.Measure;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Problem;
import io.qiantou.model.Responsibility;
import io.qiantou.model.Section;
import io.qiantou.rdf.DocumentMapper;
import io.qiantou.rdf.DocumentTypes;
import io.qiantou.rdf.Iris;
import io.qiantou.resource.Resources;
import io.qiantou.text.Span;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What holds for every extraction, whatever the file: spans lie in the text and within one another,
 * names and headings are the file's own characters, and JSON and RDF can be written.
 */
final class SoundExtraction {
  private static final ExtractionJson JSON = new ExtractionJson(new Iris());
  private static final DocumentMapper MAPPER =
      new DocumentMapper(
          new Iris(), new DocumentTypes(Resources.packed()), name -> Optional.empty());

  private final String text;

  private SoundExtraction(String text) {
    this.text = text;
  }

  static void check(Extraction extraction) {
    new SoundExtraction(extraction.source().text()).documents(extraction);
    JSON.write(extraction, OutputStream.nullOutputStream());
    extraction.documents().forEach(MAPPER::map);
  }

  private void documents(Extraction extraction) {
    Span whole = new Span(0, text.length());
    problems(extraction.problems(), whole);
    for (PolicyDocument document : extraction.documents()) {
      inside(whole, document.span(), "document");
      problems(document.problems(), whole);
      for (Section section : document.sections()) {
        inside(document.span(), section.span(), "section");
      }
      Set<List<String>> paths = new HashSet<>();
      for (Measure measure : document.measures()) {
        inside(document.span(), measure.span(), "measure");
        for (String line : measure.text().split("\n", -1)) { // cells may stand beside each other
          printed(line, measure.span(), "measure");
        }
        assertThat(paths.add(measure.path()))
            .as("one measure with path %s", measure.path())
            .isTrue();
      }
      document.facts().forEach(fact -> fact(document, fact));
    }
  }

  private void fact(PolicyDocument document, Fact fact) {
    inside(document.span(), fact.evidence(), "evidence");
    assertThat(fact.evidence().isEmpty()).isFalse();
    assertThat(document.source().quote(fact.evidence()))
        .isEqualTo(text.substring(fact.evidence().start(), fact.evidence().end()));
    if (fact instanceof Deadline deadline) {
      deadline
          .measure()
          .filter(m -> !fact.rule().startsWith("deadline.cell"))
          .ifPresent(m -> inside(m.span(), fact.evidence(), "deadline in its measure"));
      printed(deadline.text(), fact.evidence(), "deadline");
    }
    if (fact instanceof Citation citation) {
      printed(citation.title(), document.span(), "title");
    }
    if (fact instanceof Responsibility responsibility) {
      if (!fact.rule().startsWith("table.")) { // a row may say who does what the text says before
        inside(responsibility.measure().span(), fact.evidence(), "evidence in its measure");
      }
      inside(fact.evidence(), responsibility.agency().span(), "mention");
      named(responsibility.agency(), fact.evidence());
    }
  }

  private void problems(List<Problem> problems, Span whole) {
    for (Problem problem : problems) {
      problem.span().ifPresent(span -> inside(whole, span, problem.code()));
    }
  }

  /** The words are those of the span, in their order; what the page put between them aside. */
  private void printed(String words, Span span, String what) {
    String quote = span.of(text);
    int at = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ' || c == '\n') {
        continue;
      }
      at = quote.indexOf(c, at) + 1;
      if (at == 0) {
        assertThat(quote).as(what).isEqualTo(words);
      }
    }
  }

  /**
   * As printed, but for what stands only with the last of its list, behind the name and in the same
   * evidence: 广州市人民政府 of 广州、深圳市人民政府.
   */
  private void named(AgencyMention mention, Span evidence) {
    String quote = mention.span().of(text).replaceAll("\\s", "");
    if (!quote.equals(mention.name())
        && mention.name().startsWith(quote)
        && mention.agency().isPresent()) {
      String tail = mention.name().substring(quote.length());
      String behind = new Span(mention.span().end(), evidence.end()).of(text);
      assertThat(behind.replaceAll("\\s", "")).as("shared tail").contains(tail);
    } else {
      printed(mention.name(), mention.span(), "mention");
    }
  }

  private static void inside(Span outer, Span inner, String what) {
    if (!outer.contains(inner)) {
      assertThat(inner).as("%s within %s", what, outer).isEqualTo(outer);
    }
  }
}
