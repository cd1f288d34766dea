package io.qiantou.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import io.qiantou.resource.Resources;
import io.qiantou.store.Fixtures;
import io.qiantou.store.PolicyStore;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;

/**
 * Eight readers, one writer, a slow client and 200 idle connections: no fault, and no growth of
 * threads or handles. Five seconds; {@code -Dqiantou.load=60} for a minute.
 */
class LoadTest {
  private static final int SECONDS = Integer.getInteger("qiantou.load", 5);
  private static final int READERS = 8;

  /** On a busy machine a reader would else be told to come again, which is no fault either. */
  private static final QueryLimits PATIENT =
      new QueryLimits(Duration.ofSeconds(30), 100_000, 64 << 20, 4, Duration.ofSeconds(25));

  private static final List<String> QUESTIONS =
      List.of(
          "",
          "health",
          "documents",
          "reports/leads.csv",
          "reports/agencies.json",
          "sparql?query=" + Http.encoded("SELECT * { ?s ?p ?o } LIMIT 200"),
          "sparql?format=csv&query=" + Http.encoded("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
          "sparql?query=" + Http.encoded("DESCRIBE ?s { ?s ?p '十一' } LIMIT 3"));

  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final AtomicInteger answers = new AtomicInteger();
  private final AtomicInteger writes = new AtomicInteger();

  @Test
  void nothingGrows() throws Exception {
    PolicyStore store = Fixtures.store("notice.trig");
    try (QiantouServer server =
        QiantouServer.start(store, Resources.packed(), ServerOptions.onPort(0).with(PATIENT))) {
      Http http = Http.of(server);
      run(http, store, 1);
      List<Socket> idle = new ArrayList<>();
      try {
        for (int i = 0; i < 200; i++) {
          idle.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
        }
        run(http, store, 1);
        long files = openFiles();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        slowly(server.port());
        run(http, store, SECONDS);
        assertThat(faults).isEmpty();
        assertThat(answers.get()).isGreaterThan(READERS * QUESTIONS.size());
        assertThat(writes.get()).isPositive();
        assertThat(openFiles()).isLessThan(files + 40);
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threads + 20);
      } finally {
        for (Socket socket : idle) {
          socket.close();
        }
      }
    } finally {
      store.close();
    }
  }

  private static long openFiles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getOpenFileDescriptorCount()
        : 0;
  }

  private void run(Http http, PolicyStore store, int seconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    CountDownLatch done = new CountDownLatch(READERS + 1);
    for (int i = 0; i < READERS; i++) {
      int first = i;
      start(
          done,
          () -> {
            for (int n = first; System.nanoTime() < end; n++) {
              read(http, QUESTIONS.get(n % QUESTIONS.size()));
            }
          });
    }
    start(
        done,
        () -> {
          Map<String, Graph> graphs = Fixtures.graphs("notice.trig");
          Map.Entry<String, Graph> graph = graphs.entrySet().iterator().next();
          while (System.nanoTime() < end) {
            store.replace(graph.getKey() + "/copy", graph.getValue());
            store.remove(graph.getKey() + "/copy");
            writes.incrementAndGet();
          }
        });
    assertThat(done.await(seconds + 60L, TimeUnit.SECONDS)).isTrue();
  }

  private interface Work {
    void run() throws Exception;
  }

  private void start(CountDownLatch done, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (Exception e) {
                faults.add(e.toString());
              } finally {
                done.countDown();
              }
            });
    thread.start();
  }

  private void read(Http http, String path) throws Exception {
    HttpResponse<String> answer = http.get(path);
    if (answer.statusCode() == 200) {
      answers.incrementAndGet();
    } else {
      faults.add(path + ": " + answer.statusCode() + " " + answer.body());
    }
  }

  /** Asks for something, and then reads nothing of it and says nothing more. */
  private static void slowly(int port) throws Exception {
    Socket slow = new Socket(InetAddress.getLoopbackAddress(), port);
    slow.setReceiveBufferSize(1024);
    slow.getOutputStream()
        .write(
            "GET /sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\nGET"
                .getBytes(StandardCharsets.US_ASCII));
  }
}
