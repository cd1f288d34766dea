package io.qiantou.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * {@code /jobs/ID}: how far an upload is, as JSON, or with {@code Accept: text/event-stream} each
 * change as it happens. Who knows the id, which cannot be guessed, may ask.
 *
 * <p>Jobs live in memory: what they tell of that outlives them is in the store, where {@code
 * /documents} lists it with the run that read it. A file that waited when the service ended was
 * never said to be stored.
 */
final class JobsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Each takes a thread. */
  private static final int LISTENERS = 16;

  private static final String KNOWN =
      "; 任务只在服务运行期间可查，重启后请看 /documents，未载入的文件重新上传 / jobs are known while the service runs, the last"
          + " thousand of them: after a restart /documents has what was stored; send again what is not there";

  private static final long HEARTBEAT_MILLISECONDS = 5_000;

  private final transient Optional<Intake> intake;
  private final transient Semaphore turns = new Semaphore(LISTENERS);

  JobsServlet(Optional<Intake> intake) {
    this.intake = intake;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = String.valueOf(request.getPathInfo()).replaceFirst("^/", "");
    Job job =
        intake
            .flatMap(jobs -> jobs.find(id))
            .orElseThrow(() -> new Refusal(404, "没有此任务 / no such job: " + id + KNOWN));
    response.setHeader("Cache-Control", "no-store");
    response.addHeader("Vary", "Accept");
    if (Replies.header(request, "Accept").contains("text/event-stream")) {
      if (!turns.tryAcquire()) {
        throw new Refusal(503, LISTENERS + " clients are listening; ask without event-stream");
      }
      try {
        listen(job, response);
      } finally {
        turns.release();
      }
    } else {
      Json.send(response, 200, job.json());
    }
  }

  /** Until the job is over; when the service ends, all jobs are. */
  private static void listen(Job job, HttpServletResponse response) throws IOException {
    response.setContentType("text/event-stream; charset=utf-8");
    OutputStream out = response.getOutputStream();
    try {
      int seen = -1;
      while (true) {
        int version = job.await(seen, HEARTBEAT_MILLISECONDS);
        String event =
            version == seen
                ? ": still there\n\n"
                : "event: progress\ndata: " + Json.text(job.json()) + "\n\n";
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
        if (job.isOver() && job.await(version, 1) == version) {
          return;
        }
        seen = version;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
