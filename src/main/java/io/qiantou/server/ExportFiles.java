package io.qiantou.server;

import io.qiantou.export.DatasetExport;
import io.qiantou.export.NothingSelected;
import io.qiantou.export.RdfFormat;
import io.qiantou.export.Selection;
import io.qiantou.export.SortedStatements;
import io.qiantou.resource.Resources;
import io.qiantou.store.ServedStore;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * {@code /export.FORMAT} and {@code /export.FORMAT.gz}: all graphs, or with {@code ?document=},
 * {@code ?agency=} or {@code ?query=} (a CONSTRUCT) a part of them.
 *
 * <p>An answer that ends properly is complete. What can be wrong with the request is found before
 * the first byte is sent; where the store or a query fails later, the connection is cut off in the
 * middle of a chunk, and the client knows. HTTP/1.0 has no chunks and cannot know: its answers are
 * written to a file first and announce their length. What a format loses stands in the header
 * {@code Qiantou-Warning}.
 */
final class ExportFiles extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String PATH = "/export.";
  private static final String ZIP = ".gz";
  private static final String WARNING = "Qiantou-Warning";
  private static final String QUERY = "query";
  private static final Set<String> PARTS = Set.of("document", "agency", QUERY);

  /** Each holds a transaction open for as long as its client reads. */
  private static final int AT_ONCE = 4;

  /** Of a query that anybody may send: what the service is ready to sort on its disk. */
  private static final long MOST_STATEMENTS = 1_000_000;

  private final transient ServedStore store;
  private final transient Resources resources;
  private final transient QueryRunner runner;
  private final transient Duration queryTime;
  private final transient Semaphore free = new Semaphore(AT_ONCE);

  ExportFiles(Service service) {
    this.store = service.store();
    this.resources = service.resources();
    this.runner = service.runner();
    this.queryTime = service.options().queryTime();
  }

  /**
   * How it is asked for.
   *
   * @param zipped whether to compress it
   */
  private record Form(RdfFormat format, boolean zipped) {
    static Form of(String ending) {
      boolean zipped = ending.endsWith(ZIP);
      return new Form(
          RdfFormat.of(zipped ? ending.substring(0, ending.length() - ZIP.length()) : ending),
          zipped);
    }

    String mediaType() {
      return zipped ? "application/gzip" : format.mediaType();
    }

    String fileName() {
      return "qiantou." + format.extension() + (zipped ? ZIP : "");
    }
  }

  /** Its addresses: no pattern of a servlet means {@code /export.*}. */
  static List<String> patterns() {
    return Arrays.stream(RdfFormat.values())
        .flatMap(format -> Stream.of(format.notation(), format.extension()))
        .distinct()
        .flatMap(ending -> Stream.of(PATH + ending, PATH + ending + ZIP))
        .toList();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Form form = Form.of(request.getRequestURI().substring(PATH.length()));
    String part = part(request);
    if (!free.tryAcquire()) {
      throw new Refusal(503, "导出过多，请稍后再试 / too many exports at once; try again later");
    }
    try {
      if (part.equals(QUERY)) {
        try (SortedStatements made = made(request)) {
          send(new DatasetExport(made), form, request, response);
        }
      } else {
        Selection selection = selection(part, String.valueOf(request.getParameter(part)));
        store.read(
            data -> {
              select(data, selection, form, request, response);
              return true;
            });
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      free.release();
    }
  }

  /** The one parameter, or nothing. */
  private static String part(HttpServletRequest request) {
    Set<String> names = request.getParameterMap().keySet();
    if (!PARTS.containsAll(names) || names.size() > 1) {
      throw new Refusal(400, "document, agency or query was expected, one of them");
    }
    return names.stream().findFirst().orElse("");
  }

  private static Selection selection(String part, String words) {
    return switch (part) {
      case "document" -> new Selection.Document(words);
      case "agency" -> new Selection.Agency(words);
      default -> new Selection.All();
    };
  }

  /** Within the limits of all queries; complete before the first byte is sent. */
  private SortedStatements made(HttpServletRequest request) {
    Query query = QueryRunner.parse(request.getParameter(QUERY));
    if (!query.isConstructType()) {
      throw new Refusal(400, "a CONSTRUCT was expected; /sparql answers the others");
    }
    return runner.run(
        query,
        queryTime,
        Caller.of(request),
        execution -> SortedStatements.of(execution.constructQuads(), MOST_STATEMENTS));
  }

  private void select(
      DatasetGraph data,
      Selection selection,
      Form form,
      HttpServletRequest request,
      HttpServletResponse response) {
    try (DatasetExport export = new DatasetExport(data, selection, resources, this::constructed)) {
      send(export, form, request, response);
    } catch (NothingSelected e) {
      throw new Refusal(404, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SortedStatements constructed(Query query) {
    return store.construct(query, quads -> SortedStatements.of(quads, Long.MAX_VALUE));
  }

  private static void send(
      DatasetExport export, Form form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    head(export, form, response);
    if (request.getMethod().equals("HEAD")) {
      response.flushBuffer();
    } else if (request.getProtocol().equals("HTTP/1.0")) {
      announced(export, form, response);
    } else {
      write(export, form, response.getOutputStream());
    }
  }

  private static void head(DatasetExport export, Form form, HttpServletResponse response) {
    response.setContentType(form.mediaType());
    response.setHeader("Content-Disposition", "attachment; filename=\"" + form.fileName() + "\"");
    export.warning(form.format()).ifPresent(words -> response.setHeader(WARNING, words));
  }

  private static void announced(DatasetExport export, Form form, HttpServletResponse response)
      throws IOException {
    Path file = Files.createTempFile("qiantou-", ZIP);
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        write(export, form, out);
      }
      response.setContentLengthLong(Files.size(file));
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.delete(file);
    }
  }

  private static void write(DatasetExport export, Form form, OutputStream out) throws IOException {
    if (form.zipped()) {
      GZIPOutputStream zip = new GZIPOutputStream(out, 1 << 16);
      export.write(form.format(), zip);
      zip.finish();
    } else {
      export.write(form.format(), out);
    }
  }
}
