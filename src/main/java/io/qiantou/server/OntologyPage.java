package io.qiantou.server;

import io.qiantou.rdf.OntologyGraph;
import io.qiantou.report.Report;
import io.qiantou.report.Templates;
import io.qiantou.store.ServedStore;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;

/**
 * {@code /ontology}: the terms as a page, or as Turtle, JSON-LD, RDF/XML, N-Triples for who asks
 * for these (Accept). Each also has an address of its own, {@code /ontology/qiantou.ttl}; {@code
 * /ontology/0.1.0} is the version IRI.
 */
final class OntologyPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String HTML = "text/html";
  private static final String FILE = "/qiantou.";
  private static final Map<String, RDFFormat> BY_TYPE =
      Map.of(
          "text/turtle", RDFFormat.TURTLE_PRETTY,
          "application/ld+json", RDFFormat.JSONLD11_PRETTY,
          "application/rdf+xml", RDFFormat.RDFXML_PLAIN,
          "application/n-triples", RDFFormat.NTRIPLES);
  private static final Map<String, String> BY_ENDING =
      Map.of(
          "ttl", "text/turtle",
          "jsonld", "application/ld+json",
          "rdf", "application/rdf+xml",
          "nt", "application/n-triples");

  private final transient ServedStore store;
  private final transient Templates templates;
  private final transient Report terms;
  private final transient Graph ontology;
  private final transient AcceptList offered =
      AcceptList.create(
          HTML,
          "text/turtle",
          "application/ld+json",
          "application/rdf+xml",
          "application/n-triples");

  OntologyPage(Service service) {
    this.store = service.store();
    this.templates = service.templates();
    this.terms = service.pages().get("ontology");
    this.ontology = OntologyGraph.read(service.resources());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    String ending = path.startsWith(FILE) ? path.substring(FILE.length()) : "";
    boolean self = path.length() < 2 || path.equals("/" + OntologyGraph.version(ontology));
    if (!self && !BY_ENDING.containsKey(ending)) {
      Replies.refuse(response, 404, "没有此页 / no such page: " + request.getRequestURI());
      return;
    }
    String type = self ? type(request) : BY_ENDING.getOrDefault(ending, HTML);
    response.setHeader("Vary", "Accept");
    if (type.equals(HTML)) {
      PageRequest page = PageRequest.of(request);
      OntologyTerms groups =
          new OntologyTerms(ontology, terms.run(store, Map.of()), page.language());
      Map<String, Object> values =
          Map.of(
              "groups", groups.groups(),
              "version", OntologyGraph.version(ontology),
              "otherLanguage", page.otherLanguage());
      Replies.page(response, 200, templates.render("ontology", page.language(), values));
    } else {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      RDFDataMgr.write(bytes, ontology, BY_TYPE.getOrDefault(type, RDFFormat.TURTLE_PRETTY));
      String charset = type.startsWith("text/") ? "; charset=utf-8" : "";
      Replies.send(response, 200, type + charset, bytes.toByteArray());
    }
  }

  /** What is asked for; a page where nothing is said or nothing fits. */
  private String type(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    MediaType best = accept == null ? null : ConNeg.match(accept, offered);
    return best == null ? HTML : best.getContentTypeStr();
  }
}
