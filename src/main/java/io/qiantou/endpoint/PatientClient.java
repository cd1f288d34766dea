package io.qiantou.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP client that says who asks and sends a request again where the store is busy, in trouble
 * or away ({@link Patience}). It stands behind Jena's clients of the protocols, which know neither.
 *
 * <p>It follows no redirection: credentials go to the host that was named, and to no other.
 *
 * <p>The trap: a request whose answer was lost may have been carried out, or still be. Nothing goes
 * through it that must not be done twice.
 */
final class PatientClient extends HttpClient {
  private final HttpClient inner;
  private final Credentials credentials;
  private final Patience patience;

  /** A host that has never answered is a wrong address rather than a store that is away. */
  private final AtomicBoolean reached = new AtomicBoolean();

  /** Ends answers that do not end. */
  private final ScheduledExecutorService clock = clock();

  private PatientClient(HttpClient inner, Credentials credentials, Patience patience) {
    this.inner = inner;
    this.credentials = credentials;
    this.patience = patience;
  }

  /** A client with connections of its own. */
  static PatientClient of(Credentials credentials, Patience patience) {
    HttpClient inner =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(Redirect.NEVER)
            .build();
    return new PatientClient(inner, credentials, patience);
  }

  private static ScheduledExecutorService clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "qiantou-endpoint-clock");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    clock.setKeepAliveTime(1, TimeUnit.SECONDS); // nobody closes a client of HTTP
    clock.allowCoreThreadTimeOut(true);
    return clock;
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    Duration whole = request.timeout().orElse(patience.whole());
    return attempt(signed(request), timed(handler, whole), 1);
  }

  /** The handler, with an end for the bytes that it gives, where that is how it gives them. */
  private <T> HttpResponse.BodyHandler<T> timed(
      HttpResponse.BodyHandler<T> handler, Duration whole) {
    return head -> HttpResponse.BodySubscribers.mapping(handler.apply(head), b -> timed(b, whole));
  }

  @SuppressWarnings("unchecked") // a body handler of Jena's is one of input streams, not of a kind
  private <T> T timed(T body, Duration whole) {
    return body instanceof InputStream stream
        ? (T) (InputStream) new TimedStream(stream, whole, clock)
        : body;
  }

  private HttpRequest signed(HttpRequest request) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(request, (name, value) -> true);
    credentials.header().ifPresent(value -> builder.setHeader("Authorization", value));
    return builder.timeout(request.timeout().orElse(patience.answer())).build();
  }

  private <T> CompletableFuture<HttpResponse<T>> attempt(
      HttpRequest request, HttpResponse.BodyHandler<T> handler, int number) {
    CompletionStage<CompletionStage<HttpResponse<T>>> next =
        inner
            .sendAsync(request, handler)
            .handle((response, fault) -> judge(request, handler, number, response, fault));
    return next.thenCompose(Function.identity()).toCompletableFuture();
  }

  private <T> CompletionStage<HttpResponse<T>> judge(
      HttpRequest request,
      HttpResponse.BodyHandler<T> handler,
      int number,
      @Nullable HttpResponse<T> response,
      @Nullable Throwable fault) {
    boolean last = number >= patience.attempts();
    if (fault != null || response == null) {
      Throwable reason = fault == null ? new IOException("no answer") : fault;
      return last || !reached.get() || !isPassing(reason)
          ? CompletableFuture.failedFuture(reason)
          : later(patience.afterAttempt(number), request, handler, number);
    }
    reached.set(true);
    if (last || !Patience.isPassing(response.statusCode())) {
      return CompletableFuture.completedFuture(response);
    }
    discard(response.body());
    Duration wait = patience.afterAttempt(number, response.headers(), Clock.systemUTC());
    return later(wait, request, handler, number);
  }

  private <T> CompletableFuture<HttpResponse<T>> later(
      Duration wait, HttpRequest request, HttpResponse.BodyHandler<T> handler, int number) {
    Executor then = CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS);
    return CompletableFuture.supplyAsync(() -> number + 1, then)
        .thenCompose(next -> attempt(request, handler, next));
  }

  /** A host that cannot be reached, a connection that breaks; not a request that is wrong. */
  private static boolean isPassing(Throwable fault) {
    Throwable reason = fault instanceof CompletionException ? fault.getCause() : fault;
    return reason instanceof IOException
        && !(reason instanceof java.net.http.HttpTimeoutException timeout
            && !(timeout instanceof java.net.http.HttpConnectTimeoutException));
  }

  /** An answer that nobody reads would keep its connection. */
  private static void discard(Object body) {
    if (body instanceof InputStream stream) {
      try {
        stream.close();
      } catch (IOException e) {
        // The connection is broken, and so is free.
        return;
      }
    }
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    try {
      return sendAsync(request, handler).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException fault ? fault : new IOException(e.getCause());
    }
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request,
      HttpResponse.BodyHandler<T> handler,
      HttpResponse.PushPromiseHandler<T> pushed) {
    return sendAsync(request, handler);
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return inner.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return inner.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return inner.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return inner.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return inner.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return inner.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return inner.authenticator();
  }

  @Override
  public Version version() {
    return inner.version();
  }

  @Override
  public Optional<Executor> executor() {
    return inner.executor();
  }
}
