package io.qiantou.bench;

import io.qiantou.rdf.DocumentGraph;
import io.qiantou.store.BulkLoad;
import io.qiantou.store.PolicyStore;
import io.qiantou.store.StoreInfo;
import io.qiantou.store.StoreProgress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A large first load into a store that can be searched, beside TDB2's loader alone on the same
 * graphs; then documents one after the other, and what they take on the disk.
 */
final class StoreLoadBench {
  private static final int DOCUMENTS = 1000;
  private static final int DOCUMENTS_ALONE = 30;
  private static final int WINDOW = 100;

  private final SyntheticDocuments documents;
  private final long statements;
  private final Path folder;

  /**
   * Loads into folders below {@code folder}, which stay for the queries.
   *
   * @param statements how many at least, in whole documents
   */
  StoreLoadBench(SyntheticDocuments documents, long statements, Path folder) {
    this.documents = documents;
    this.statements = statements;
    this.folder = folder;
  }

  Path store() {
    return folder.resolve("store");
  }

  Path bare() {
    return folder.resolve("bare");
  }

  List<Result> run() {
    generate();
    double making = CpuClock.seconds(this::generate);
    long start = System.nanoTime();
    double bare = CpuClock.seconds(this::loadBare) - making;
    double bareWall = seconds(start);
    start = System.nanoTime();
    double ours = CpuClock.seconds(this::loadStore) - making;
    double oursWall = seconds(start);
    List<Result> oneByOne = oneAfterTheOther();
    return List.of(
        new Result(
            String.format(
                Locale.ROOT,
                "load of %,d statements into a store with text index and counts beside TDB2's"
                    + " phased loader",
                statements),
            String.format(
                Locale.ROOT,
                "%.1f s : %.1f s = × %.2f (on the wall %.1f s : %.1f s)",
                ours,
                bare,
                ours / bare,
                oursWall,
                bareWall),
            "≤ × 2",
            ours <= 2 * bare),
        oneByOne.get(0),
        oneByOne.get(1),
        oneByOne.get(2));
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private void generate() {
    long made = 0;
    for (int i = 0; made < statements; i++) {
      made += documents.get(i).triples().size();
    }
  }

  private void loadBare() {
    DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(made(bare())));
    DataLoader loader = LoaderFactory.phasedLoader(data, (format, values) -> {});
    loader.startBulk();
    StreamRDF stream = loader.stream();
    stream.start();
    send(stream, documents.registry());
    long made = 0;
    for (int i = 0; made < statements; i++) {
      DocumentGraph document = documents.get(i);
      send(stream, document);
      made += document.triples().size();
    }
    stream.finish();
    loader.finishBulk();
    TDBInternal.expel(data, true);
  }

  private static String made(Path folder) {
    if (!folder.toFile().mkdirs()) {
      throw new IllegalStateException(folder + " cannot be made");
    }
    return folder.toString();
  }

  private static void send(StreamRDF stream, DocumentGraph document) {
    Node name = NodeFactory.createURI(document.iri());
    document.triples().find().forEach(triple -> stream.quad(Quad.create(name, triple)));
  }

  private void loadStore() {
    try (PolicyStore store = PolicyStore.open(store());
        BulkLoad bulk = store.startBulk()) {
      bulk.add(documents.registry().iri(), documents.registry().triples());
      long made = 0;
      for (int i = 0; made < statements; i++) {
        DocumentGraph document = documents.get(i);
        bulk.add(document.iri(), document.triples());
        made += document.triples().size();
      }
      bulk.finish();
    }
  }

  private List<Result> oneAfterTheOther() {
    try (PolicyStore store = PolicyStore.open(folder.resolve("one"))) {
      double cpu = 0;
      long wall = 0;
      long loaded = 0;
      for (int from = 0; from < DOCUMENTS; from += WINDOW) {
        Map<String, Graph> some = some(from, WINDOW);
        loaded += some.values().stream().mapToLong(Graph::size).sum();
        long start = System.nanoTime();
        cpu += CpuClock.seconds(() -> store.replaceAll(some));
        wall += System.nanoTime() - start;
      }
      Map<String, Graph> alone = some(DOCUMENTS, DOCUMENTS_ALONE);
      long start = System.nanoTime();
      alone.forEach(store::replace);
      double millis = (System.nanoTime() - start) / 1e6 / DOCUMENTS_ALONE;
      store.upkeep().compact(StoreProgress.none());
      StoreInfo info = store.upkeep().info();
      double bytes = (double) (info.databaseBytes() + info.textBytes()) / info.statements();
      return List.of(
          new Result(
              String.format(
                  Locale.ROOT,
                  "%,d documents one after the other, 200,000 statements to a transaction",
                  DOCUMENTS),
              String.format(
                  Locale.ROOT,
                  "%,.0f statements/s (on the wall %,.0f)",
                  loaded / cpu,
                  loaded / (wall / 1e9)),
              "≥ 40,000",
              loaded / cpu >= 40_000),
          Result.figure(
              "a document in a transaction of its own",
              String.format(Locale.ROOT, "%.0f ms on the wall", millis)),
          new Result(
              "on the disk after compaction, text index included",
              String.format(Locale.ROOT, "%.0f bytes a statement", bytes),
              "≤ 450",
              bytes <= 450));
    }
  }

  private Map<String, Graph> some(int from, int many) {
    Map<String, Graph> some = new LinkedHashMap<>();
    for (int i = from; i < from + many; i++) {
      DocumentGraph document = documents.get(i);
      some.put(document.iri(), document.triples());
    }
    return some;
  }
}
