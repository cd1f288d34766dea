package io.qiantou.server;

import io.qiantou.export.DatasetExport;
import io.qiantou.export.RdfFormat;
import io.qiantou.export.SortedStatements;
import io.qiantou.model.QiantouException;
import io.qiantou.report.Templates;
import io.qiantou.store.ServedStore;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;

/**
 * {@code /id/…}: what each IRI of the project names, as a page for people and as Turtle, JSON-LD,
 * RDF/XML or N-Triples for who asks for these by {@code Accept} or {@code ?format=}. What is not
 * there is a 404 in the form that was asked for.
 *
 * <p>The page is that of the thing's class ({@link ThingClass}); the IRIs begin with the base of
 * the store, whatever this host is called.
 */
final class ThingPages extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String HTML = "text/html";
  private static final String FORMAT = "format";
  private static final List<RdfFormat> FORMATS =
      List.of(RdfFormat.TURTLE, RdfFormat.JSONLD, RdfFormat.RDFXML, RdfFormat.NTRIPLES);
  private static final AcceptList OFFERED =
      AcceptList.create(
          HTML,
          "text/turtle",
          "application/ld+json",
          "application/rdf+xml",
          "application/n-triples");

  /** The largest document has some fifty thousand; beyond this /export is the place. */
  private static final long MOST_STATEMENTS = 1_000_000;

  private final transient ServedStore store;
  private final transient QueryRunner runner;
  private final transient Templates templates;
  private final transient Addresses addresses;
  private final transient ThingAnswers answers;

  /** Of the day on which a page was seen, which a citation names. */
  private final transient Clock clock;

  ThingPages(Service service, Clock clock) {
    this.clock = clock;
    this.store = service.store();
    this.runner = service.runner();
    this.templates = service.templates();
    this.addresses = new Addresses(service.options().iris().base());
    this.answers = new ThingAnswers(service);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String iri = addresses.iri(request);
    response.setHeader("Vary", "Accept, Accept-Language");
    Optional<RdfFormat> format = format(request);
    if (format.isPresent()) {
      data(iri, format.get(), response);
    } else {
      page(iri, PageRequest.of(request), response);
    }
  }

  /** How it is to be shown; a page where nothing else is asked for. */
  private static Optional<RdfFormat> format(HttpServletRequest request) {
    String asked = request.getParameter(FORMAT);
    if (asked != null) {
      Optional<RdfFormat> named = RdfFormat.find(asked).filter(FORMATS::contains);
      if (named.isEmpty() && !asked.equals("html")) {
        throw new Refusal(400, "format=" + asked + ": html, turtle, jsonld, rdfxml or ntriples");
      }
      return named;
    }
    String accept = Replies.header(request, "Accept");
    MediaType best = accept.isEmpty() ? null : ConNeg.match(accept, OFFERED);
    return best == null
        ? Optional.empty()
        : FORMATS.stream()
            .filter(format -> format.mediaType().equals(best.getContentTypeStr()))
            .findFirst();
  }

  private void data(String iri, RdfFormat format, HttpServletResponse response) throws IOException {
    List<Quad> statements = store.read(data -> new ThingGraph(data).of(iri));
    boolean known = !statements.isEmpty();
    if (!known) {
      // A graph that says that there is nothing: a client that reads the form reads the reason.
      statements =
          List.of(
              Quad.create(
                  Quad.defaultGraphIRI,
                  NodeFactory.createURI(iri),
                  RDFS.comment.asNode(),
                  NodeFactory.createLiteralString("没有此资源 / nothing is known of this")));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(statements.iterator(), format, bytes);
    String charset = format.mediaType().startsWith("text/") ? ";charset=utf-8" : "";
    Replies.send(response, known ? 200 : 404, format.mediaType() + charset, bytes.toByteArray());
  }

  private static void write(
      Iterator<Quad> statements, RdfFormat format, ByteArrayOutputStream out) {
    try (DatasetExport export =
        new DatasetExport(SortedStatements.of(statements, MOST_STATEMENTS))) {
      export.write(format, out);
    } catch (QiantouException e) {
      throw new Refusal(406, e.getMessage() + "; /export has it", e);
    }
  }

  private void page(String iri, PageRequest page, HttpServletResponse response) throws IOException {
    Map<String, Object> values = new HashMap<>();
    values.put("otherLanguage", page.otherLanguage());
    values.put("iri", iri);
    values.put("today", LocalDate.now(clock).toString());
    values.put("links", new PageLinks(addresses, page.language()));
    Optional<ThingAnswers.Answer> answer =
        runner.inTurn(() -> store.read(data -> answers.of(iri, data, page)));
    if (answer.isEmpty()) {
      Replies.page(response, 404, templates.render("missing", page.language(), values));
      return;
    }
    values.putAll(answer.get().values());
    String html = templates.render(answer.get().template(), page.language(), values);
    Replies.page(response, 200, html);
  }
}
