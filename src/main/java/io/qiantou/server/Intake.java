package io.qiantou.server;

import io.qiantou.model.QiantouException;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.Maker;
import io.qiantou.rdf.RunLog;
import io.qiantou.rdf.SeveralSources;
import io.qiantou.rdf.ShapesCheck;
import io.qiantou.rdf.ShapesGate;
import io.qiantou.resource.Resources;
import io.qiantou.store.Change;
import io.qiantou.store.ServedStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.graph.Graph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores uploaded files one after the other. What is stored is stored for good; a file that still
 * waits when the service ends is lost, and its job has never said {@code done}.
 */
final class Intake implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int WAITING_JOBS = 50;
  private static final long WAITING_BYTES = 512L << 20;
  private static final int REMEMBERED_JOBS = 1_000;

  private final ServedStore store;
  private final ExtractionProcess reader;
  private final SeveralSources several;
  private final ShapesGate gate;
  private final DocumentNames names;
  private final Iris iris;
  private final Duration grace;
  private final Maker maker;
  private final Clock clock;
  private final AtomicLong waitingBytes = new AtomicLong();
  private final Map<String, Job> jobs =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Job> eldest) {
          return size() > REMEMBERED_JOBS;
        }
      };
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(WAITING_JOBS),
          task -> new Thread(task, "qiantou-intake"));
  private volatile boolean ending;

  /**
   * Of one service.
   *
   * @param clock of the records of what was read when
   */
  Intake(
      ServedStore store,
      Resources resources,
      ExtractionProcess reader,
      ServerOptions options,
      Clock clock) {
    this.store = store;
    this.reader = reader;
    this.names = new DocumentNames(options.iris());
    this.iris = options.iris();
    this.grace = options.grace();
    this.clock = clock;
    this.maker = Maker.of(resources);
    this.several = new SeveralSources(resources);
    this.gate = new ShapesGate(new ShapesCheck(resources));
  }

  /**
   * Takes files in; they are stored later, and the folder then deleted.
   *
   * @param target the one document that the file has to hold, which it then replaces
   * @throws Refusal where too many wait
   */
  Job add(UploadFolder folder, Optional<String> target) {
    Job job = new Job(UUID.randomUUID().toString(), folder.files());
    long size = folder.size();
    if (waitingBytes.addAndGet(size) > WAITING_BYTES) {
      waitingBytes.addAndGet(-size);
      throw new Refusal(503, "too much is waiting to be stored; try again later");
    }
    try {
      worker.execute(
          () -> {
            try {
              work(job, folder, target);
            } finally {
              waitingBytes.addAndGet(-size);
              folder.delete();
            }
          });
    } catch (RejectedExecutionException e) {
      waitingBytes.addAndGet(-size);
      throw new Refusal(503, "too many uploads wait, or the service is stopping", e);
    }
    synchronized (jobs) {
      jobs.put(job.id(), job);
    }
    return job;
  }

  /** The job of this id; the last thousand are remembered. */
  Optional<Job> find(String id) {
    synchronized (jobs) {
      return Optional.ofNullable(jobs.get(id));
    }
  }

  /** How many jobs wait. */
  int waiting() {
    return worker.getQueue().size();
  }

  private void work(Job job, UploadFolder folder, Optional<String> target) {
    for (int i = 0; i < folder.files().size(); i++) {
      job.running(i);
      if (ending) {
        job.failed(i, "服务已停止 / the service was stopped before this file was stored");
        continue;
      }
      try {
        Upload upload = folder.files().get(i);
        RunLog log = new RunLog(iris, maker, clock);
        ExtractionProcess.Read<Map<String, Graph>> read = reader.graphs(upload.file());
        List<String> notes = new ArrayList<>(read.notes());
        ShapesGate.Passed passed = gate.pass(read.content());
        notes.addAll(passed.report());
        if (passed.graphs().isEmpty()) {
          throw new Refusal(422, String.join("\n", notes));
        }
        passed.graphs().values().forEach(graph -> log.read(upload.name(), graph));
        Map<String, Change> stored = store(passed.graphs(), target, log);
        remember(log, stored).ifPresent(notes::add);
        Map<String, Change> changes = new LinkedHashMap<>();
        stored.forEach((graph, change) -> changes.put(names.ofGraph(graph).orElse(graph), change));
        job.done(i, changes, notes);
      } catch (QiantouException e) {
        job.failed(i, String.valueOf(e.getMessage()));
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        LOG.atError().addKeyValue("job", job.id()).setCause(e).log("an upload failed");
        job.failed(i, "内部错误 / internal error; nothing of this file was stored");
      }
    }
  }

  /** Stores the run; what is in the store already is not lost where this cannot be done. */
  private Optional<String> remember(RunLog log, Map<String, Change> stored) {
    try {
      log.stored(Change.changed(stored), Change.added(stored))
          .ifPresent(run -> store.replaceAll(Map.of(run.iri(), run.triples())));
      return Optional.empty();
    } catch (QiantouException e) {
      return Optional.of("运行记录未写入 / the record of this run was not written: " + e.getMessage());
    }
  }

  private Map<String, Change> store(
      Map<String, Graph> graphs, Optional<String> target, RunLog log) {
    if (target.isPresent() && !graphs.keySet().equals(Set.of(names.graph(target.get())))) {
      throw new Refusal(
          422,
          "the file holds "
              + graphs.keySet().stream().map(graph -> names.ofGraph(graph).orElse(graph)).toList()
              + " and not "
              + target.get()
              + " alone; nothing was stored");
    }
    return target.isPresent()
        ? store.replaceAll(graphs, log::replaced)
        : store.addAll(graphs, several::union, log::replaced);
  }

  /** Lets the file that is being stored end, for a while, and begins no other. */
  @Override
  public void close() {
    ending = true;
    worker.shutdown();
    try {
      boolean ended = worker.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        reader.close();
        ended = worker.awaitTermination(1, TimeUnit.SECONDS);
      }
      if (!ended) {
        LOG.warn("an upload was being stored when the service ended");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    reader.close();
  }
}
