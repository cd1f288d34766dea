package io.qiantou.cli;

import io.qiantou.report.WrongCallException;
import io.qiantou.server.QiantouServer;
import io.qiantou.server.ServerOptions;
import io.qiantou.store.PolicyStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code serve [PATH…] [--port 3030] [--db DIR]}: loads files and answers until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "载入文件并提供网页和 SPARQL 查询。",
      "Loads files (without any: the samples, or what --db holds) and serves pages and SPARQL."
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
      names = "--db",
      paramLabel = "DIR",
      description = "the database to load into and to serve (default: a temporary one)")
  private @Nullable Path db;

  ServeCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > 65535) {
      throw new WrongCallException("--port " + port + ": a number from 0 to 65535 was expected");
    }
    PolicyStore store = db == null ? PolicyStore.temporary() : PolicyStore.open(db);
    try {
      return serve(store);
    } finally {
      store.close();
    }
  }

  private int serve(PolicyStore store) {
    if (!paths.isEmpty() || db == null) {
      StoreChoice.fill(store, paths, main);
    } else {
      Loader.of(main, true).loadRegistries(store);
    }
    try (QiantouServer server =
        QiantouServer.start(store, main.resources(), ServerOptions.onPort(port))) {
      Thread stop = new Thread(() -> end(server, store), "qiantou-stop");
      Runtime.getRuntime().addShutdownHook(stop);
      main.console().out().println(server.url());
      main.console().out().flush();
      server.join();
    }
    return 0;
  }

  /** On SIGTERM and Ctrl-C: first no more requests, then the store. */
  private static void end(QiantouServer server, PolicyStore store) {
    server.close();
    store.close();
  }
}
