package io.qiantou.cli;

import io.qiantou.model.QiantouException;
import io.qiantou.report.WrongCallException;
import io.qiantou.server.ExtractionProcess;
import io.qiantou.server.QiantouServer;
import io.qiantou.server.QueryLimits;
import io.qiantou.server.ServerOptions;
import io.qiantou.server.Token;
import io.qiantou.server.UploadLimits;
import io.qiantou.server.Writing;
import io.qiantou.store.PolicyStore;
import io.qiantou.store.ServedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code serve [PATH…] [--port 3030] [--db DIR | --endpoint URL] [--public] …}: loads files and
 * answers until it is stopped. Nothing is asked of a store elsewhere before somebody asks here: the
 * service starts while that is away.
 */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "载入文件并提供网页和 SPARQL 查询。",
      "Loads files (without any: the samples, or what --db or --endpoint holds) and serves pages and SPARQL."
    })
final class ServeCommand implements Callable<Integer> {
  private final Main main;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "files and folders to load; - is standard input")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--port",
      defaultValue = "3030",
      paramLabel = "PORT",
      description = "port on 127.0.0.1, 0 for a free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--public",
      description = "listen on all addresses of the machine; needs a token and a time-out")
  private boolean open;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "a file with the token that writing needs (default: QIANTOU_TOKEN; none: read only)")
  private @Nullable Path tokenFile;

  @Option(
      names = "--timeout",
      defaultValue = "30",
      paramLabel = "SECONDS",
      description = "the longest that a query may take, 0 for no end (default: ${DEFAULT-VALUE})")
  private int timeout;

  @Option(
      names = "--grace",
      defaultValue = "10",
      paramLabel = "SECONDS",
      description = "how long queries and uploads may go on at the end (default: ${DEFAULT-VALUE})")
  private int grace;

  @Option(
      names = "--cors",
      paramLabel = "ORIGIN",
      description =
          "another site whose pages may ask, such as https://example.org; can be repeated")
  private List<String> origins = new ArrayList<>();

  @Option(
      names = "--db",
      paramLabel = "DIR",
      description = "the database to load into and to serve (default: a temporary one)")
  private @Nullable Path db;

  @Mixin private ElsewhereOptions elsewhere = new ElsewhereOptions();

  ServeCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > 65535) {
      throw new WrongCallException("--port " + port + ": a number from 0 to 65535 was expected");
    }
    if (timeout < 0) {
      throw new WrongCallException("--timeout " + timeout + ": 0 or more seconds were expected");
    }
    if (grace < 1) {
      throw new WrongCallException("--grace " + grace + ": 1 or more seconds were expected");
    }
    ServerOptions options = options();
    options.requireSafe();
    ServedStore store = open(options);
    try {
      return serve(store, options);
    } finally {
      store.close();
    }
  }

  private ServedStore open(ServerOptions options) {
    if (elsewhere.endpoint().isEmpty()) {
      if (elsewhere.areNamed()) {
        throw new WrongCallException(
            "--update-endpoint and --graph-store are of a store elsewhere: --endpoint was expected");
      }
      return db == null ? PolicyStore.temporary() : PolicyStore.open(db);
    }
    if (db != null) {
      throw new WrongCallException("--db or --endpoint was expected, not both");
    }
    if (elsewhere.update().isEmpty() && (elsewhere.graphStore().isPresent() || !paths.isEmpty())) {
      throw new WrongCallException(
          "PATH and --graph-store with --endpoint: --update-endpoint was expected, by which the store"
              + " elsewhere is written");
    }
    return StoreElsewhere.serve(
        elsewhere.endpoint().get(),
        elsewhere.update(),
        elsewhere.graphStore(),
        options.queryTime(),
        main);
  }

  private int serve(ServedStore store, ServerOptions options) {
    if (!paths.isEmpty() || (db == null && elsewhere.endpoint().isEmpty())) {
      StoreChoice.fill(store, paths, main);
    } else if (elsewhere.endpoint().isEmpty()) {
      Loader.of(main, true).loadRegistries(store);
    }
    try (QiantouServer server = QiantouServer.start(store, main.resources(), options)) {
      Thread stop = new Thread(() -> end(server, store), "qiantou-stop");
      Runtime.getRuntime().addShutdownHook(stop);
      main.console().out().println(server.url());
      main.console().out().flush();
      server.join();
    }
    return 0;
  }

  private ServerOptions options() {
    QueryLimits usual = QueryLimits.usual();
    QueryLimits queries =
        usual.within(timeout == 0 ? QueryLimits.NONE : Duration.ofSeconds(timeout));
    Optional<Writing> writing =
        secret()
            .map(
                secret ->
                    new Writing(
                        Token.of(secret),
                        UploadLimits.usual(),
                        ExtractionProcess.of(
                            Main.class.getName(),
                            main.argumentsOf("extract"),
                            UploadLimits.usual())));
    return new ServerOptions(
        port, open, queries, writing, main.iris(), origins, Duration.ofSeconds(grace));
  }

  private Optional<String> secret() {
    if (tokenFile == null) {
      return Optional.ofNullable(System.getenv("QIANTOU_TOKEN")).filter(text -> !text.isBlank());
    }
    try {
      return Optional.of(Files.readString(tokenFile));
    } catch (IOException e) {
      throw new QiantouException("--token-file " + tokenFile + ": cannot be read: " + e, e);
    }
  }

  /** On SIGTERM and Ctrl-C: first no more requests, then the store. */
  private static void end(QiantouServer server, ServedStore store) {
    server.close();
    store.close();
  }
}
