package io.qiantou.spark;

import io.qiantou.rdf.Iris;
import io.qiantou.rdf.RegistryGraph;
import io.qiantou.resource.Resources;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * The job: inputs → what each says → what is said of each document → manifest.
 *
 * <p>Inputs have their bucket by the hash of their bytes, documents by the hash of their graph's
 * name; one task does one bucket and writes one part. First it is looked up what of all that lies
 * there already: an input that was done is not extracted or written again, and after a job that was
 * killed only what it had not finished is done. The files are then the same. Where nothing lies
 * there the inputs are not read for that.
 */
final class ExtractionJob {
  private final JavaSparkContext spark;
  private final PartStore store;
  private final MadeBy maker;
  private final Buckets buckets;
  private final Broadcast<SharedExtractor> extractor;

  /**
   * A job.
   *
   * @param parts into how many parts the output goes
   */
  ExtractionJob(JavaSparkContext spark, PartStore store, MadeBy maker, int parts) {
    this.spark = spark;
    this.store = store;
    this.maker = maker;
    this.buckets = new Buckets(parts);
    this.extractor = spark.broadcast(new SharedExtractor(maker.base()));
  }

  /** Brings the output in line with {@code documents}. */
  Manifest run(JavaRDD<Document> documents) throws IOException {
    OutputFolder folder = new OutputFolder(store);
    boolean isFirst = store.isNew();
    Todo inputs = isFirst ? Todo.everything(buckets) : inputs(documents);
    if (!inputs.isNothing()) {
      folder.begin();
    }
    List<Part> all = new ArrayList<>(inputs.isNothing() ? inputs.allKept() : extract(documents, inputs));
    Todo graphs = isFirst ? Todo.everything(buckets) : graphs(all);
    if (!graphs.isNothing()) {
      folder.begin();
    }
    all.addAll(graphs.isNothing() ? graphs.allKept() : merge(all, graphs));
    all.add(registry(folder));
    Manifest manifest = new Manifest(maker, buckets.numPartitions(), all);
    folder.finish(manifest);
    return manifest;
  }

  private Todo inputs(JavaRDD<Document> documents) {
    JavaPairRDD<SourceKey, String> hashes =
        documents
            .mapToPair(document -> hash(document.key().hash()))
            .reduceByKey(buckets, (one, same) -> one);
    return Todo.of(store, Step.EXTRACT, buckets, hashes);
  }

  private static Tuple2<SourceKey, String> hash(String hash) {
    return new Tuple2<>(new SourceKey(hash, ""), hash);
  }

  private List<Part> extract(JavaRDD<Document> documents, Todo inputs) {
    PartStore to = store;
    Broadcast<SharedExtractor> shared = extractor;
    Broadcast<Todo> todo = spark.broadcast(inputs);
    List<Part> parts = new ArrayList<>(inputs.allKept());
    parts.addAll(
        documents
            .mapToPair(document -> new Tuple2<>(document.key(), document.content()))
            .filter(input -> todo.value().takes(input._1().hash(), input._1()))
            .repartitionAndSortWithinPartitions(buckets)
            .mapPartitionsWithIndex(
                (bucket, some) ->
                    new ExtractTask(to, shared.value())
                        .run(bucket, todo.value().kept(bucket), some).stream()
                        .iterator(),
                true)
            .collect());
    return parts;
  }

  private JavaRDD<Part> parts(List<Part> extracted) {
    return spark.parallelize(extracted, Math.max(1, extracted.size()));
  }

  private Todo graphs(List<Part> extracted) {
    PartStore from = store;
    JavaPairRDD<GraphKey, String> keys =
        parts(extracted)
            .flatMapToPair(part -> graphsOf(from, part).iterator())
            .groupByKey(buckets)
            .mapToPair(graph -> new Tuple2<>(graph._1(), key(graph._1().graph(), graph._2())));
    return Todo.of(store, Step.MERGE, buckets, keys);
  }

  private static List<Tuple2<GraphKey, String>> graphsOf(PartStore from, Part part)
      throws IOException {
    try (BufferedReader index = from.open(part, Kind.INDEX)) {
      return index
          .lines()
          .map(IndexLine::parse)
          .map(line -> new Tuple2<>(new GraphKey(line.graph(), ""), line.source()))
          .toList();
    }
  }

  private static String key(String graph, Iterable<String> sources) {
    Set<String> sorted = new TreeSet<>();
    sources.forEach(sorted::add);
    return MergeTask.key(graph, List.copyOf(sorted));
  }

  private List<Part> merge(List<Part> extracted, Todo graphs) {
    PartStore to = store;
    Broadcast<SharedExtractor> shared = extractor;
    Broadcast<Todo> todo = spark.broadcast(graphs);
    List<Part> parts = new ArrayList<>(graphs.allKept());
    parts.addAll(
        parts(extracted)
            .flatMapToPair(part -> new GraphBlocks(to, part, todo.value()))
            .repartitionAndSortWithinPartitions(buckets)
            .mapPartitionsWithIndex(
                (bucket, some) ->
                    new MergeTask(to, shared.value())
                        .run(bucket, todo.value().kept(bucket), some).stream()
                        .iterator(),
                true)
            .collect());
    return parts;
  }

  /** Ontology and registries: a part of their own, written by the driver. */
  private Part registry(OutputFolder folder) throws IOException {
    String key =
        new RegistryGraph(new Iris(maker.base())).source(Resources.packed()).sha256();
    for (Part there : store.complete(Step.REGISTRY, 0)) {
      if (store.keys(there).equals(Collections.singleton(key))) {
        return there;
      }
    }
    folder.begin();
    try (PartWriter part = new PartWriter(store, Step.REGISTRY, 0)) {
      part.key(key);
      part.members(Kind.QUADS).write(extractor.value().get().registry());
      return part.complete();
    }
  }
}
