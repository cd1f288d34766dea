package io.qiantou.endpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** A way to a store on which requests are held up, refused or lost, as a test says. */
public final class UnreliableWay implements AutoCloseable {
  private static final List<String> CARRIED = List.of("content-type", "accept");

  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final HttpServer http;
  private final String host;
  private final Deque<Trouble> troubles = new ArrayDeque<>();
  private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
  private int requests;
  private int lastBefore = Integer.MAX_VALUE;
  private Optional<String> lastWords = Optional.empty();
  private Optional<HttpRequest> late = Optional.empty();
  private Optional<Meanwhile> meanwhile = Optional.empty();

  /** What somebody does before the first request of which this is true. */
  private record Meanwhile(Predicate<String> when, Runnable work) {}

  /** What happens to one request. */
  public enum Trouble {
    /** None. */
    NONE,
    /** The store does not hear of it, and the answer is as if it had done it. */
    SWALLOWED,
    /** 503 with {@code Retry-After: 0}; the store does not hear of it. */
    BUSY,
    /** The store does it, and its answer is lost. */
    ANSWER_LOST,
    /** 504 while the store is still at it: it does it after what was sent instead. */
    DONE_LATE,
    /** The answer ends in the middle. */
    CUT,
    /** The answer stays away in the middle; the connection stays open. */
    SILENT,
    /** There is no answer, and the connection stays open. */
    NEVER,
    /** 400, which will not pass. */
    REFUSED
  }

  /** A way to the host of {@code address}. */
  public UnreliableWay(String address) throws IOException {
    URI uri = URI.create(address);
    host = "http://" + uri.getHost() + ":" + uri.getPort();
    http = LoopbackHttp.create();
    http.createContext("/", this::pass);
    http.setExecutor(threads);
    http.start();
  }

  /** The address by this way. */
  public EndpointAddress by(EndpointAddress address) {
    return new EndpointAddress(
        by(address.query()), address.update().map(this::by), address.graphStore().map(this::by));
  }

  /** The address by this way. */
  public URI by(URI address) {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + address.getPath());
  }

  /** What happens to the next requests, one after the other; then none has trouble. */
  public synchronized void next(Trouble... each) {
    troubles.addAll(List.of(each));
  }

  /** After so many more requests nobody answers. */
  public synchronized void goAwayAfter(int more) {
    lastBefore = requests + more;
  }

  /** From the first request on that holds these words nobody answers. */
  public synchronized void goAwayAt(String words) {
    lastWords = Optional.of(words);
  }

  /** Before the first request that holds these words is passed on, somebody does this. */
  public synchronized void meanwhile(String words, Runnable work) {
    meanwhile = Optional.of(new Meanwhile(body -> body.contains(words), work));
  }

  /** Before the request after so many more is passed on, somebody does this. */
  public synchronized void meanwhile(int more, Runnable work) {
    int at = requests + more;
    meanwhile = Optional.of(new Meanwhile(body -> requests >= at, work));
  }

  private synchronized Runnable meanwhile(String body) {
    Optional<Meanwhile> now = meanwhile.filter(m -> m.when().test(body));
    if (now.isPresent()) {
      meanwhile = Optional.empty();
    }
    return now.map(Meanwhile::work).orElse(() -> {});
  }

  /** From now on all is well. */
  public synchronized void comeBack() {
    lastWords = Optional.empty();
    lastBefore = Integer.MAX_VALUE;
  }

  /** Requests until now. */
  public synchronized int requests() {
    return requests;
  }

  /** The {@code Authorization} of each request that had one. */
  public List<String> authorizations() {
    return List.copyOf(authorizations);
  }

  private void pass(HttpExchange exchange) throws IOException {
    Optional<Trouble> trouble;
    byte[] body = exchange.getRequestBody().readAllBytes();
    String words = new String(body, StandardCharsets.UTF_8);
    meanwhile(words).run();
    synchronized (this) {
      if (lastWords.filter(words::contains).isPresent()) {
        lastBefore = 0;
      }
      if (++requests > lastBefore) {
        exchange.close(); // without an answer
        return;
      }
      trouble = Optional.ofNullable(troubles.poll());
    }
    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
        .ifPresent(authorizations::add);
    Optional<Integer> status = trouble.map(UnreliableWay::withoutTheStore).filter(s -> s > 0);
    if (status.isPresent()) {
      synchronized (this) {
        late = is(trouble, Trouble.DONE_LATE) ? Optional.of(request(exchange, body)) : late;
      }
      exchange.getResponseHeaders().set("Retry-After", "0");
      exchange.sendResponseHeaders(status.get(), -1);
      exchange.close();
      return;
    }
    HttpResponse<byte[]> answer = forward(request(exchange, body));
    doWhatIsLate();
    if (is(trouble, Trouble.NEVER) || is(trouble, Trouble.SILENT)) {
      if (is(trouble, Trouble.SILENT)) {
        typed(exchange, answer);
        exchange.sendResponseHeaders(200, answer.body().length);
        exchange.getResponseBody().write(answer.body(), 0, answer.body().length / 2);
        exchange.getResponseBody().flush();
      }
      return;
    }
    if (!is(trouble, Trouble.ANSWER_LOST)) {
      send(exchange, answer, is(trouble, Trouble.CUT));
    }
    exchange.close();
  }

  private static boolean is(Optional<Trouble> trouble, Trouble what) {
    return trouble.filter(Predicate.isEqual(what)).isPresent();
  }

  /** The status that is answered before the store hears of it; 0 where the store answers. */
  private static int withoutTheStore(Trouble trouble) {
    return switch (trouble) {
      case BUSY -> 503;
      case DONE_LATE -> 504;
      case REFUSED -> 400;
      case SWALLOWED -> 204;
      default -> 0;
    };
  }

  private synchronized void doWhatIsLate() throws IOException {
    if (late.isPresent()) {
      forward(late.get());
      late = Optional.empty();
    }
  }

  private HttpRequest request(HttpExchange exchange, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(host + exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    for (String name : CARRIED) {
      Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
          .ifPresent(value -> request.header(name, value));
    }
    return request.build();
  }

  private HttpResponse<byte[]> forward(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void typed(HttpExchange exchange, HttpResponse<byte[]> answer) {
    answer
        .headers()
        .firstValue("content-type")
        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
  }

  private static void send(HttpExchange exchange, HttpResponse<byte[]> answer, boolean cut)
      throws IOException {
    typed(exchange, answer);
    byte[] body = answer.body();
    exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
    if (cut) {
      exchange.getResponseBody().write(body, 0, body.length / 2);
      exchange.getResponseBody().flush();
      throw new IOException("cut"); // with that the server closes the connection
    }
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
