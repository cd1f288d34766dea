package io.qiantou.bench;

import io.qiantou.Pipeline;
import io.qiantou.cli.Main;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.PolicyDocument;
import io.qiantou.rdf.DocumentGraph;
import io.qiantou.rdf.DocumentMapper;
import io.qiantou.rdf.DocumentTypes;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.RegistryGraph;
import io.qiantou.resource.Resources;
import io.qiantou.store.PolicyStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * A dump of many statements by a process with a small heap. The documents are those of the samples,
 * over and over, each time under other IRIs. Not a test: it takes minutes and gigabytes.
 *
 * <p>{@code java -Xmx2g -cp … io.qiantou.bench.DumpAtScale FOLDER [statements] [heap] [ARGUMENT…]};
 * the arguments stand in the place of {@code export --dump FOLDER/dump}. A database that is there
 * already is used.
 */
public final class DumpAtScale {
  private DumpAtScale() {}

  /** Prints seconds and the most memory that was used. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    long statements = args.length > 1 ? Long.parseLong(args[1]) : 5_000_000;
    String heap = args.length > 2 ? args[2] : "256m";
    Path db = folder.resolve("db");
    if (!Files.exists(db)) {
      long start = System.nanoTime();
      long loaded = load(db, statements);
      System.out.printf("loaded %,d statements in %.0f s%n", loaded, since(start));
    }
    List<String> call =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "export",
                "--db",
                db.toString()));
    call.addAll(
        args.length > 3
            ? List.of(args).subList(3, args.length)
            : List.of("--dump", folder.resolve("dump").toString()));
    long start = System.nanoTime();
    Process process = new ProcessBuilder(call).inheritIO().start();
    long peak = 0;
    double processor = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, resident(process.pid()));
      processor = Math.max(processor, processor(process));
      Thread.sleep(100);
    }
    System.out.printf(
        "status %d, %.0f s, processor %.0f s, heap %s, %d MB resident at most (mapped files too)%n",
        process.exitValue(), since(start), processor, heap, peak / 1024);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static double processor(Process process) {
    return process.info().totalCpuDuration().map(time -> time.toMillis() / 1e3).orElse(-1.0);
  }

  /** Kilobytes; 0 where the system has no such file. */
  private static long resident(long process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }

  private static long load(Path db, long statements) throws IOException {
    List<DocumentGraph> samples = samples();
    long loaded = 0;
    try (PolicyStore store = PolicyStore.open(db)) {
      DocumentGraph registry = new RegistryGraph(new Iris()).read(Resources.packed());
      store.replace(registry.iri(), registry.triples());
      loaded += registry.triples().size();
      for (int copy = 0; loaded < statements; ) {
        Map<String, Graph> batch = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++, copy++) {
          for (DocumentGraph sample : samples) {
            Graph renamed = renamed(sample, copy);
            batch.put(sample.iri() + "-" + copy, renamed);
            loaded += renamed.size();
          }
        }
        store.replaceAll(batch);
      }
    }
    return loaded;
  }

  private static List<DocumentGraph> samples() throws IOException {
    Resources resources = Resources.packed();
    Lexicon lexicon = Lexicon.read(resources);
    Pipeline pipeline = new Pipeline(lexicon);
    DocumentMapper mapper =
        new DocumentMapper(
            new Iris(),
            new DocumentTypes(resources),
            name -> lexicon.agencies().resolve(name, Optional.empty()));
    List<DocumentGraph> graphs = new ArrayList<>();
    for (byte[] file : BenchTexts.read().files()) {
      for (PolicyDocument document : pipeline.extract("text.txt", file).documents()) {
        graphs.add(mapper.map(document));
      }
    }
    return graphs;
  }

  private static Graph renamed(DocumentGraph sample, int copy) {
    String document = sample.document().orElseThrow();
    Graph graph = GraphFactory.createDefaultGraph();
    sample
        .triples()
        .find()
        .forEach(
            triple ->
                graph.add(
                    Triple.create(
                        renamed(triple.getSubject(), document, copy),
                        triple.getPredicate(),
                        renamed(triple.getObject(), document, copy))));
    return graph;
  }

  private static Node renamed(Node node, String document, int copy) {
    return node.isURI() && node.getURI().startsWith(document)
        ? NodeFactory.createURI(document + "-" + copy + node.getURI().substring(document.length()))
        : node;
  }
}
