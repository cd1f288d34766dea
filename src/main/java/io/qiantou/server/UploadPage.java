package io.qiantou.server;

import io.qiantou.report.Templates;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * {@code /upload}: the way in for people. Its script does what {@link DocumentsServlet} offers to
 * all: reads for trial, shows what was found, loads.
 */
final class UploadPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Templates templates;
  private final boolean writing;
  private final String readOnly;

  UploadPage(Service service) {
    this.templates = service.templates();
    this.readOnly = service.store().readOnly().orElse("");
    this.writing = readOnly.isEmpty() && service.options().writing().isPresent();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PageRequest page = PageRequest.of(request);
    String self = request.getRequestURL().toString();
    Map<String, Object> values =
        Map.of(
            "writing",
            writing,
            "readOnly",
            readOnly,
            "address",
            self.substring(0, self.length() - request.getRequestURI().length()),
            "otherLanguage",
            page.otherLanguage());
    Replies.page(response, 200, templates.render("upload", page.language(), values));
  }
}
