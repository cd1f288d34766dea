package io.qiantou.server;

import io.qiantou.export.DatasetExport;
import io.qiantou.export.NothingSelected;
import io.qiantou.export.RdfFormat;
import io.qiantou.export.Selection;
import io.qiantou.model.QiantouException;
import io.qiantou.report.WrongCallException;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import io.qiantou.store.QueryFence;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
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
  private static final Set<String> PARTS = Set.of("document", "agency", "query");

  /** Each holds a transaction open for as long as its client reads. */
  private static final int AT_ONCE = 4;

  /** Of a query that anybody may send: what the service is ready to sort on its disk. */
  private static final long MOST_STATEMENTS = 1_000_000;

  private final transient PolicyStore store;
  private final transient Resources resources;
  private final transient ServerOptions options;
  private final transient Semaphore free = new Semaphore(AT_ONCE);

  ExportFiles(PolicyStore store, Resources resources, ServerOptions options) {
    this.store = store;
    this.resources = resources;
    this.options = options;
  }

  /**
   * What is asked.
   *
   * @param zipped whether to compress it
   */
  private record Asked(RdfFormat format, boolean zipped, Selection selection) {
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
    String ending = request.getRequestURI().substring(PATH.length());
    boolean zipped = ending.endsWith(ZIP);
    RdfFormat format =
        RdfFormat.of(zipped ? ending.substring(0, ending.length() - ZIP.length()) : ending);
    if (!free.tryAcquire()) {
      response.setHeader("Retry-After", "10");
      Replies.refuse(response, 503, "导出过多，请稍后再试 / too many exports at once; try again later");
      return;
    }
    try {
      Asked asked = new Asked(format, zipped, selection(request));
      store.read(
          data -> {
            send(data, asked, request, response);
            return true;
          });
    } catch (QueryParseException e) {
      Replies.refuse(response, 400, "query, line " + e.getLine() + ": " + e.getMessage());
    } catch (WrongCallException e) {
      Replies.refuse(response, 400, String.valueOf(e.getMessage()));
    } finally {
      free.release();
    }
  }

  private Selection selection(HttpServletRequest request) {
    Map<String, String[]> parameters = request.getParameterMap();
    if (!PARTS.containsAll(parameters.keySet()) || parameters.size() > 1) {
      throw new WrongCallException("document, agency or query was expected, one of them");
    }
    if (parameters.isEmpty()) {
      return new Selection.All();
    }
    String name = parameters.keySet().iterator().next();
    String words = request.getParameter(name);
    return switch (name) {
      case "document" -> new Selection.Document(words);
      case "agency" -> new Selection.Agency(words);
      default -> new Selection.Constructed(construct(words), options.queryTime(), MOST_STATEMENTS);
    };
  }

  private Query construct(String words) {
    Query query = QueryFactory.create(words);
    if (!query.isConstructType()) {
      throw new WrongCallException("a CONSTRUCT was expected; /sparql answers the others");
    }
    Set<String> loaded = new HashSet<>(store.list());
    try {
      QueryFence.check(query, loaded::contains);
    } catch (QiantouException e) {
      throw new WrongCallException(String.valueOf(e.getMessage()));
    }
    return query;
  }

  private void send(
      DatasetGraph data, Asked asked, HttpServletRequest request, HttpServletResponse response) {
    try {
      DatasetExport export;
      try {
        export = new DatasetExport(data, asked.selection(), resources);
      } catch (NothingSelected e) {
        Replies.refuse(response, 404, String.valueOf(e.getMessage()));
        return;
      } catch (QueryCancelledException e) {
        Replies.refuse(response, 503, "超时 / the query took too long");
        return;
      } catch (QiantouException e) {
        Replies.refuse(response, 400, String.valueOf(e.getMessage()));
        return;
      }
      try (export) {
        head(export, asked, response);
        if (request.getProtocol().equals("HTTP/1.0")) {
          announced(export, asked, response);
        } else {
          write(export, asked, response.getOutputStream());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void head(DatasetExport export, Asked asked, HttpServletResponse response) {
    response.setContentType(asked.mediaType());
    response.setHeader("Content-Disposition", "attachment; filename=\"" + asked.fileName() + "\"");
    export.warning(asked.format()).ifPresent(words -> response.setHeader(WARNING, words));
  }

  private static void announced(DatasetExport export, Asked asked, HttpServletResponse response)
      throws IOException {
    Path file = Files.createTempFile("qiantou-", ZIP);
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        write(export, asked, out);
      }
      response.setContentLengthLong(Files.size(file));
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.delete(file);
    }
  }

  private static void write(DatasetExport export, Asked asked, OutputStream out)
      throws IOException {
    if (asked.zipped()) {
      GZIPOutputStream zip = new GZIPOutputStream(out, 1 << 16);
      export.write(asked.format(), zip);
      zip.finish();
    } else {
      export.write(asked.format(), out);
    }
  }
}
