package io.qiantou.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.jena.query.Query;

/**
 * {@code /sparql}: the SPARQL 1.1 protocol, queries only. An answer is complete before its first
 * byte is sent: what is too long, too slow or faulty is a status and a reason, never a cut file.
 */
final class SparqlServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient QueryRunner runner;
  private final transient QueryLimits limits;
  private final transient QueryPage page;
  private final transient ServiceDescription description;

  SparqlServlet(
      QueryRunner runner, QueryLimits limits, QueryPage page, ServiceDescription description) {
    this.runner = runner;
    this.limits = limits;
    this.page = page;
    this.description = description;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean reads = List.of("GET", "HEAD", "POST").contains(request.getMethod());
    if (!reads) {
      response.setHeader("Allow", "GET, HEAD, POST");
      Replies.refuse(response, 405, "GET or POST was expected; this endpoint is read only");
      return;
    }
    try {
      response.setHeader("Vary", "Accept");
      answer(request, response);
    } catch (Refusal e) {
      Replies.refuse(response, e);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    SparqlRequest asked = SparqlRequest.of(request);
    boolean html = request.getMethod().equals("GET") && hasFormat(asked, "html");
    if (asked.query().isEmpty()) {
      if (html) {
        page.empty(request, response);
      } else {
        describe(request, response);
      }
    } else if (html) {
      page.answer(asked.query().get(), time(asked), request, response);
    } else if (hasFormat(asked, QueryPage.WORKBOOK)) {
      page.workbook(asked.query().get(), time(asked), request, response);
    } else {
      Query query = QueryRunner.parse(asked.query().get());
      restrict(query, asked);
      AnswerFormat format = format(AnswerFormat.of(query), asked, request);
      Answer answer =
          runner.run(
              query,
              time(asked),
              Caller.of(request),
              execution -> Answer.of(execution, query, format, limits));
      if (answer.limited()) {
        response.setHeader("X-Qiantou-Limit", query.getLimit() + " reached; there may be more");
      }
      response.setContentType(format.contentType());
      SpoolSender.send(request, response, answer.body());
    }
  }

  private static boolean hasFormat(SparqlRequest asked, String format) {
    return asked.first("format").filter(format::equals).isPresent();
  }

  /** Without a query: the editor for people, a description of the service for programs. */
  private void describe(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String accept = Replies.header(request, "Accept");
    if (request.getMethod().equals("POST") || request.getQueryString() != null) {
      throw new Refusal(400, "缺少查询 / no query: the parameter \"query\" was expected");
    }
    if (accept.contains("text/html")) {
      page.empty(request, response);
      return;
    }
    AnswerFormat format =
        AnswerFormat.accepted(AnswerFormat.GRAPHS, accept).orElse(AnswerFormat.GRAPHS.get(0));
    byte[] body = description.write(request.getRequestURL().toString(), format);
    Replies.send(response, 200, format.contentType(), body);
  }

  /** The graphs that the protocol names take the place of those that the query names. */
  private static void restrict(Query query, SparqlRequest asked) {
    List<String> graphs = asked.all("default-graph-uri");
    List<String> named = asked.all("named-graph-uri");
    if (!graphs.isEmpty() || !named.isEmpty()) {
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      graphs.forEach(query::addGraphURI);
      named.forEach(query::addNamedGraphURI);
    }
  }

  private static AnswerFormat format(
      List<AnswerFormat> formats, SparqlRequest asked, HttpServletRequest request) {
    String names = String.join(", ", formats.stream().map(AnswerFormat::name).toList());
    String wanted = asked.first("format", "output", "results").orElse("");
    if (!wanted.isEmpty()) {
      return AnswerFormat.named(formats, wanted)
          .orElseThrow(
              () -> new Refusal(400, "format=" + wanted + ": one of " + names + " was expected"));
    }
    String accept = Replies.header(request, "Accept");
    return AnswerFormat.accepted(formats, accept)
        .orElseThrow(
            () -> new Refusal(406, "Accept: " + accept + ": this query is answered as " + names));
  }

  private Duration time(SparqlRequest asked) {
    String wanted = asked.first("timeout").orElse("");
    if (wanted.isEmpty()) {
      return limits.time();
    }
    try {
      double seconds = Double.parseDouble(wanted);
      double most = limits.time().toMillis() / 1000.0;
      if (seconds > 0) {
        return Duration.ofMillis((long) Math.max(1, Math.min(most, seconds) * 1000));
      }
    } catch (NumberFormatException e) {
      throw new Refusal(400, "timeout=" + wanted + ": a number of seconds was expected", e);
    }
    throw new Refusal(400, "timeout=" + wanted + ": more than 0 seconds was expected");
  }
}
