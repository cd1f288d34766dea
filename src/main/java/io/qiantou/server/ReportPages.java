package io.qiantou.server;

import io.qiantou.report.Coverage;
import io.qiantou.report.KeptAnswers;
import io.qiantou.report.Language;
import io.qiantou.report.Note;
import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.report.RowOrder;
import io.qiantou.report.Table;
import io.qiantou.report.TableFormat;
import io.qiantou.report.TableFormats;
import io.qiantou.report.WrongCallException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code /reports/} lists the reports, {@code /reports/NAME} is a page with a form, {@code
 * /reports/NAME.csv} and so on are files; the report's parameters stand in the address, and the
 * order of the rows with them: {@code /reports/leads.csv?agency=海关总署&sort=-date}.
 */
final class ReportPages extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** What of an address is no parameter of a report. */
  private static final Set<String> PAGE = Set.of(ReportPage.SORT, ReportPage.NUMBER);

  private static final Set<String> DOWNLOADED = Set.of("csv", "xlsx", "ics");

  private final transient KeptAnswers answers;
  private final transient QueryRunner runner;
  private final transient Reports reports;
  private final transient Coverage coverage;
  private final transient TableFormats formats;
  private final transient ReportPage view;

  ReportPages(Service service) {
    this.answers = service.answers();
    this.runner = service.runner();
    this.reports = service.reports();
    this.coverage = new Coverage(answers, service.pages());
    this.formats = new TableFormats(service.templates(), service.resources());
    this.view = new ReportPage(service, formats);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String asked = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    PageRequest page = PageRequest.of(request);
    if (asked.isEmpty()) {
      Replies.page(response, 200, view.list(reports, page));
      return;
    }
    int dot = asked.indexOf('.');
    Optional<Report> report = reports.find(dot < 0 ? asked : asked.substring(0, dot));
    Optional<TableFormat> format =
        dot < 0 ? Optional.empty() : formats.find(asked.substring(dot + 1));
    if (report.isEmpty() || (dot >= 0 && format.isEmpty())) {
      Replies.refuse(response, 404, known(asked));
      return;
    }
    try {
      if (format.isPresent()) {
        file(format.get(), answer(report.get(), page), page.language(), response);
      } else {
        page(report.get(), page, response);
      }
    } catch (WrongCallException e) {
      Replies.refuse(response, 400, String.valueOf(e.getMessage()));
    }
  }

  /** What is wrong with a form stands on its page; what is still to be filled in is not wrong. */
  private void page(Report report, PageRequest page, HttpServletResponse response)
      throws IOException {
    Map<String, String> arguments = arguments(page);
    boolean open =
        report.head().parameters().stream()
            .anyMatch(one -> one.required() && arguments.getOrDefault(one.name(), "").isBlank());
    if (open && arguments.values().stream().allMatch(String::isBlank)) {
      Replies.page(response, 200, view.form(report, page, ""));
      return;
    }
    try {
      Replies.page(response, 200, view.answer(report, answer(report, page), page));
    } catch (WrongCallException e) {
      Replies.page(response, 400, view.form(report, page, String.valueOf(e.getMessage())));
    }
  }

  private Table answer(Report report, PageRequest page) {
    Map<String, String> arguments = arguments(page);
    return runner.inTurn(
        () -> {
          Table table = answers.get(report, arguments);
          String sort = page.parameters().getOrDefault(ReportPage.SORT, "");
          Table ordered = sort.isEmpty() ? table : RowOrder.of(sort).apply(table);
          return coverage.with(ordered, report, arguments, page.language());
        });
  }

  private static Map<String, String> arguments(PageRequest page) {
    Map<String, String> arguments = new LinkedHashMap<>(page.parameters());
    arguments.keySet().removeAll(PAGE);
    return arguments;
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
    String disposition = DOWNLOADED.contains(format.name()) ? "attachment" : "inline";
    response.setHeader(
        "Content-Disposition",
        disposition + "; filename=\"" + table.name() + "." + format.name() + "\"");
    response.setHeader("Qiantou-Coverage", coverage(table));
    Replies.send(response, 200, format.mediaType(), bytes.toByteArray());
  }

  /** For a format that has no place for it: {@code documents=12; measures=180; …}. */
  private static String coverage(Table table) {
    return table.extras().notes().stream()
        .filter(note -> note.value().chars().allMatch(c -> c >= ' ' && c < 0x7f))
        .map((Note note) -> note.key() + "=" + note.value())
        .collect(Collectors.joining("; "));
  }
}
