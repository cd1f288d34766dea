package io.qiantou.server;

import io.qiantou.export.DatasetExport;
import io.qiantou.export.RdfFormat;
import io.qiantou.export.Selection;
import io.qiantou.report.Cell;
import io.qiantou.report.KeptAnswers;
import io.qiantou.report.Language;
import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.report.Templates;
import io.qiantou.resource.Resources;
import io.qiantou.store.Derived;
import io.qiantou.store.ServedStore;
import io.qiantou.store.StoreFigures;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.NodeFactory;

/**
 * {@code /export}: in which formats the data can be taken away, and how big that is about: one
 * document is written in each, and the bytes taken for as many statements as there are.
 */
final class ExportPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final List<String> UNITS = List.of("B", "kB", "MB", "GB");

  private final transient ServedStore store;
  private final transient KeptAnswers answers;
  private final transient Resources resources;
  private final transient Templates templates;
  private final transient QueryRunner runner;
  private final transient Reports questions;
  private final transient DocumentNames names;
  private final transient Derived<Measured> measured;
  private final transient Derived<StoreFigures> figures;

  ExportPage(Service service) {
    this.store = service.store();
    this.answers = service.answers();
    this.resources = service.resources();
    this.templates = service.templates();
    this.runner = service.runner();
    this.questions = service.pages();
    this.names = service.names();
    this.measured = new Derived<>(store);
    this.figures = new Derived<>(store);
  }

  /** A document that is there. */
  private record Loaded(String title, String number, String iri) {
    /** What an export is asked for by. */
    String name() {
      return number.isEmpty() ? iri : number;
    }
  }

  /** What the formats take: to measure is to write one document in all of them. */
  private record Measured(Map<RdfFormat, Long> plain, Map<RdfFormat, Long> zipped) {
    static final Measured NOTHING = new Measured(Map.of(), Map.of());
  }

  /** Counts what is written. */
  private static final class Counter extends OutputStream {
    private long bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] from, int offset, int length) {
      bytes += length;
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PageRequest page = PageRequest.of(request);
    StoreFigures info = runner.inTurn(() -> figures.get(store::figures));
    Map<String, Object> values = new HashMap<>();
    values.put("info", info);
    List<Loaded> documents = documents();
    values.put("formats", runner.inTurn(() -> formats(documents, info, page.language())));
    values.put(
        "documents",
        documents.stream().map(one -> Map.of("value", one.name(), "title", one.title())).toList());
    values.put(
        "agencies", rows("names-of-agencies").stream().map(row -> row.get(0).text()).toList());
    values.put("otherLanguage", page.otherLanguage());
    Replies.page(response, 200, templates.render("export", page.language(), values));
  }

  private List<List<Cell>> rows(String question) {
    Report report = questions.get(question);
    return runner.inTurn(() -> answers.get(report, Map.of())).rows();
  }

  private List<Loaded> documents() {
    return rows("documents").stream()
        .map(
            row -> new Loaded(row.get(0).text(), row.get(1).text(), row.get(row.size() - 1).text()))
        .toList();
  }

  private List<Map<String, Object>> formats(
      List<Loaded> documents, StoreFigures info, Language language) {
    Measured sizes =
        documents.isEmpty()
            ? Measured.NOTHING
            : measured.get(() -> measure(documents.get(0).iri(), info.statements()));
    List<Map<String, Object>> formats = new ArrayList<>();
    for (RdfFormat format : RdfFormat.values()) {
      Map<String, Object> entry = new HashMap<>();
      entry.put("name", format.notation());
      entry.put("ending", format.extension());
      entry.put("type", format.mediaType());
      entry.put("graphs", format.keepsGraphNames());
      entry.put("size", shown(sizes.plain().getOrDefault(format, 0L), language));
      entry.put("zipped", shown(sizes.zipped().getOrDefault(format, 0L), language));
      formats.add(entry);
    }
    return formats;
  }

  private Measured measure(String document, long statements) {
    Map<RdfFormat, Long> plain = new EnumMap<>(RdfFormat.class);
    Map<RdfFormat, Long> zipped = new EnumMap<>(RdfFormat.class);
    for (RdfFormat format : RdfFormat.values()) {
      plain.put(format, size(document, format, false, statements));
      zipped.put(format, size(document, format, true, statements));
    }
    return new Measured(plain, zipped);
  }

  /** Bytes of all statements, after those of one document. */
  private long size(String document, RdfFormat format, boolean zipped, long statements) {
    String graph = names.ofDocument(document).map(names::graph).orElse(document);
    return store.read(
        data -> {
          Counter counter = new Counter();
          try (DatasetExport export =
                  new DatasetExport(data, new Selection.Document(document), resources);
              OutputStream out = zipped ? new GZIPOutputStream(counter) : counter) {
            export.write(format, out);
          } catch (IOException e) {
            throw new IllegalStateException("counting cannot fail", e);
          }
          int written = data.getGraph(NodeFactory.createURI(graph)).size();
          return counter.bytes * statements / Math.max(1, written);
        });
  }

  /** Nothing where nothing was measured. */
  private static String shown(long bytes, Language language) {
    if (bytes == 0) {
      return "";
    }
    String about = language == Language.ZH ? "约 " : "about ";
    double size = bytes;
    int unit = 0;
    while (size >= 1000 && unit < UNITS.size() - 1) {
      size /= 1000;
      unit++;
    }
    return about + Math.round(size) + " " + UNITS.get(unit);
  }
}
