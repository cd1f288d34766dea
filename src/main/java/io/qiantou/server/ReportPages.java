package io.qiantou.server;

import io.qiantou.report.Language;
import io.qiantou.report.Parameter;
import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.report.Table;
import io.qiantou.report.TableFormat;
import io.qiantou.report.TableFormats;
import io.qiantou.report.Templates;
import io.qiantou.report.WrongCallException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /reports/NAME} as a page with a form, {@code /reports/NAME.csv} and so on as files; the
 * report's parameters stand in the address: {@code /reports/leads.csv?agency=海关总署}.
 */
final class ReportPages extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient QueryRunner runner;
  private final transient Templates templates;
  private final transient Reports reports;
  private final transient TableFormats formats;

  ReportPages(Service service) {
    this.runner = service.runner();
    this.templates = service.templates();
    this.reports = Reports.reports(service.resources());
    this.formats = new TableFormats(templates);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String asked = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    int dot = asked.indexOf('.');
    Optional<Report> report = reports.find(dot < 0 ? asked : asked.substring(0, dot));
    Optional<TableFormat> format =
        dot < 0 ? Optional.empty() : formats.find(asked.substring(dot + 1));
    if (report.isEmpty() || (dot >= 0 && format.isEmpty())) {
      Replies.refuse(response, 404, known(asked));
      return;
    }
    PageRequest page = PageRequest.of(request);
    try {
      Table table = runner.ask(report.get(), page.parameters(), Caller.of(request));
      if (format.isPresent()) {
        file(format.get(), table, page.language(), response);
      } else {
        Replies.page(response, 200, page(report.get(), table, page));
      }
    } catch (WrongCallException e) {
      Replies.refuse(response, 400, String.valueOf(e.getMessage()));
    }
  }

  private String known(String asked) {
    List<String> names = reports.all().stream().map(Report::name).toList();
    List<String> endings = formats.all().stream().map(TableFormat::name).toList();
    return "没有此报告 / no such report: "
        + asked
        + "\nreports: "
        + String.join(", ", names)
        + "\nformats: "
        + String.join(", ", endings);
  }

  private static void file(
      TableFormat format, Table table, Language language, HttpServletResponse response)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    format.write(table, language, bytes);
    response.setHeader(
        "Content-Disposition", "inline; filename=\"" + table.name() + "." + format.name() + "\"");
    Replies.send(response, 200, format.mediaType(), bytes.toByteArray());
  }

  private String page(Report report, Table table, PageRequest page) {
    Language language = page.language();
    Map<String, Object> values = new HashMap<>();
    values.put("name", report.name());
    values.put("title", table.title().in(language));
    values.put("description", table.description().in(language));
    values.put(
        "parameters",
        report.head().parameters().stream().map(parameter -> field(parameter, page)).toList());
    values.put(
        "formats",
        formats.all().stream()
            .filter(format -> format.fits(report.head().columns()))
            .map(TableFormat::name)
            .toList());
    values.put("arguments", page.address());
    values.put("columns", table.columns().stream().map(c -> c.label().in(language)).toList());
    values.put("rows", table.rows());
    values.put("otherLanguage", page.otherLanguage());
    return templates.render("report", language, values);
  }

  private static Map<String, Object> field(Parameter parameter, PageRequest page) {
    return Map.of(
        "name", parameter.name(),
        "label", parameter.label().in(page.language()),
        "required", parameter.required(),
        "value", page.parameters().getOrDefault(parameter.name(), parameter.fallback().orElse("")));
  }
}
