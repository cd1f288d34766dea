package io.qiantou.server;

import io.qiantou.export.DatasetDescription;
import io.qiantou.export.DatasetStatistics;
import io.qiantou.export.RdfFormat;
import io.qiantou.report.ExampleGraph;
import io.qiantou.resource.Resources;
import io.qiantou.store.ServedStore;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Graph;

/**
 * {@code /.well-known/void}: what is loaded, in VoID and DCAT as Turtle, with the files of {@code
 * /export.FORMAT}, the endpoint, and queries for a start ({@code sh:SPARQLExecutable}).
 *
 * <p>To count takes a pass over all statements; the counts are kept until the store is written, and
 * for a minute then.
 */
final class VoidPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String DOCUMENT = ".well-known/void";
  private static final String LICENSE = "https://www.apache.org/licenses/LICENSE-2.0";
  private static final long KEPT_SECONDS = 60;

  private final transient ServedStore store;
  private final transient ExampleGraph examples;
  private transient Optional<DatasetStatistics> kept = Optional.empty();
  private transient long counted;
  private transient long revision;

  VoidPage(ServedStore store, Resources resources) {
    this.store = store;
    this.examples = new ExampleGraph(resources);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String base = request.getRequestURL().toString().replace(DOCUMENT, "");
    DatasetDescription description =
        new DatasetDescription(base, DOCUMENT, LICENSE)
            .with(statistics())
            .endpoint(base + "sparql")
            .file("export.nq.gz", RdfFormat.NQUADS)
            .file("export.trig.gz", RdfFormat.TRIG)
            .file("export.jsonld.gz", RdfFormat.JSONLD)
            .file("export.ttl.gz", RdfFormat.TURTLE);
    Graph queries = examples.of(description.dataset(), Optional.of(base + "sparql"));
    ByteArrayOutputStream turtle = new ByteArrayOutputStream();
    description.with(queries).write(RdfFormat.TURTLE, turtle);
    response.setHeader("Cache-Control", "max-age=" + KEPT_SECONDS);
    Replies.send(response, 200, "text/turtle; charset=utf-8", turtle.toByteArray());
  }

  /** One count at a time, however many ask. */
  private synchronized DatasetStatistics statistics() {
    long now = System.nanoTime();
    boolean old = now - counted > KEPT_SECONDS * 1_000_000_000L;
    if (kept.isEmpty() || (old && store.revision() != revision)) {
      revision = store.revision();
      kept = Optional.of(store.read(DatasetStatistics::of));
      counted = now;
    }
    return kept.orElseThrow();
  }
}
