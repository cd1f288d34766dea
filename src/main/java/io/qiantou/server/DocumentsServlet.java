package io.qiantou.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qiantou.store.ServedStore;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code /documents}: the list, and for who has the token the way in and out.
 *
 * <pre>
 * GET    /documents            all, or /documents/国发-2021-12 for one
 * POST   /documents            files to add: 202 and a job; with ?dry-run=true what would be extracted
 * PUT    /documents/ID         one file that takes the place of a document: 202 and a job
 * DELETE /documents/ID         204
 * </pre>
 */
final class DocumentsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient ServedStore store;
  private final transient Access access;
  private final transient DocumentNames names;
  private final transient DocumentList list;
  private final transient Optional<Way> way;

  /** The way in. */
  private record Way(Uploads uploads, Intake intake, ExtractionProcess reader) {}

  DocumentsServlet(Service service) {
    store = service.store();
    access = service.access();
    names = service.names();
    list = new DocumentList(service);
    way =
        service
            .options()
            .writing()
            .map(
                writing ->
                    new Way(
                        new Uploads(writing.limits()),
                        service.intake().orElseThrow(),
                        writing.reader()));
  }

  private static String id(HttpServletRequest request) {
    @Nullable String path = request.getPathInfo();
    return path == null ? "" : path.substring(1);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = id(request);
    ObjectNode answer =
        id.isEmpty()
            ? list.all()
            : list.find(id).orElseThrow(() -> new Refusal(404, "没有此文件 / no such document: " + id));
    Json.send(response, 200, answer);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!id(request).isEmpty()) {
      throw new Refusal(405, "POST /documents adds, PUT /documents/ID replaces");
    }
    Way in = way(request);
    if (isDryRun(request)) {
      dryRun(in, request, response);
    } else {
      accepted(in.intake().add(in.uploads().read(request), Optional.empty()), response);
    }
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = id(request);
    if (id.isEmpty()) {
      throw new Refusal(405, "PUT /documents/ID was expected");
    }
    Way in = way(request);
    if (!list.has(id)) {
      throw new Refusal(404, "没有此文件 / no such document: " + id + "; POST /documents adds one");
    }
    UploadFolder folder = in.uploads().read(request);
    if (folder.files().size() != 1) {
      folder.delete();
      throw new Refusal(400, folder.files().size() + " files; one was expected");
    }
    accepted(in.intake().add(folder, Optional.of(id)), response);
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
    String id = id(request);
    if (id.isEmpty()) {
      throw new Refusal(405, "DELETE /documents/ID was expected");
    }
    access.requireWriting(request);
    if (!list.has(id) || !store.remove(names.graph(id))) {
      throw new Refusal(404, "没有此文件 / no such document: " + id);
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private Way way(HttpServletRequest request) {
    access.requireWriting(request);
    return way.orElseThrow();
  }

  private static boolean isDryRun(HttpServletRequest request) {
    String asked = String.valueOf(request.getQueryString());
    return asked.equals("dry-run") || asked.contains("dry-run=true") || asked.contains("dry-run=1");
  }

  private static void accepted(Job job, HttpServletResponse response) throws IOException {
    response.setHeader("Location", "/jobs/" + URLEncoder.encode(job.id(), StandardCharsets.UTF_8));
    Json.send(response, HttpServletResponse.SC_ACCEPTED, job.json());
  }

  /** What would be extracted, in the format of {@code extract}; nothing is stored. */
  private static void dryRun(Way in, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    UploadFolder folder = in.uploads().read(request);
    try {
      ObjectNode answer = JsonNodeFactory.instance.objectNode();
      ArrayNode files = answer.putArray("files");
      for (Upload upload : folder.files()) {
        ObjectNode file = files.addObject();
        file.put("name", upload.name());
        ArrayNode documents = file.putArray("documents");
        ArrayNode notes = file.putArray("notes");
        try {
          ExtractionProcess.Read<String> read = in.reader().json(upload.file());
          read.content().lines().map(Json::read).forEach(documents::add);
          read.notes().forEach(notes::add);
        } catch (Refusal e) {
          notes.add(String.valueOf(e.getMessage()));
        }
      }
      Json.send(response, 200, answer);
    } finally {
      folder.delete();
    }
  }
}
