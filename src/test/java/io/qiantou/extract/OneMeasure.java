package io.qiantou.extract;

import io.qiantou.model.DocumentHead;
import io.qiantou.model.DocumentText;
import io.qiantou.model.Measure;
import io.qiantou.model.MeasureKind;
import io.qiantou.model.PolicyDocument;
import io.qiantou.text.MappedText;
import io.qiantou.text.SourceText;
import io.qiantou.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A text as the only measure of a document. */
final class OneMeasure {
  private OneMeasure() {}

  static DocumentText of(String text, String title, Optional<LocalDate> issued, String type) {
    SourceText source =
        new SourceText("示例.txt", "text/plain", "UTF-8", "0".repeat(64), text, List.of());
    Span all = new Span(0, text.length());
    Measure measure = new Measure(List.of("一"), "", MeasureKind.MEASURE, text, all);
    DocumentHead head =
        new DocumentHead(
            title,
            Optional.empty(),
            List.of(),
            issued,
            issued.map(day -> day.plusMonths(1)),
            Optional.of(type),
            Optional.empty(),
            Optional.empty());
    PolicyDocument document =
        new PolicyDocument(source, all, head, List.of(), List.of(measure), List.of(), List.of());
    MappedText mapped = new MappedText.Builder(text.length()).copy(text, 0, text.length()).build();
    return new DocumentText(document, mapped, all, List.of(all));
  }
}
