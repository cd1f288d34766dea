package io.qiantou.spark;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scala.Tuple2;

/** The inputs of one bucket become a part. */
final class ExtractTask {
  private final PartStore store;
  private final SharedExtractor shared;

  ExtractTask(PartStore store, SharedExtractor shared) {
    this.store = store;
    this.shared = shared;
  }

  /**
   * Extracts.
   *
   * @param kept parts of the bucket that stay; what they hold is passed over
   * @param inputs in the order of their hashes, copies one behind the other
   * @return the part, if there was anything to do
   */
  Optional<Part> run(int bucket, List<Part> kept, Iterator<Tuple2<SourceKey, byte[]>> inputs)
      throws IOException {
    if (!inputs.hasNext()) {
      return Optional.empty();
    }
    Set<String> done = new HashSet<>();
    for (Part part : kept) {
      done.addAll(store.keys(part));
    }
    try (PartWriter part = new PartWriter(store, Step.EXTRACT, bucket)) {
      boolean some = false;
      while (inputs.hasNext()) {
        Tuple2<SourceKey, byte[]> input = inputs.next();
        // Of copies under several names the first by name stands for all.
        if (done.add(input._1().hash())) {
          write(input._1(), input._2(), part);
          some = true;
        }
      }
      return some ? Optional.of(part.complete()) : Optional.empty();
    }
  }

  private void write(SourceKey key, byte[] content, PartWriter part) throws IOException {
    SourceResult result = shared.get().extract(key.hash(), new Document(key.name(), content));
    part.key(key.hash());
    part.lines(Kind.EXTRACTION).write(result.json());
    part.lines(Kind.PROBLEMS).write(result.problems());
    part.lines(Kind.COVERAGE).write(result.coverage());
    for (Map.Entry<String, Block> graph : result.graphs().entrySet()) {
      Block block = graph.getValue();
      part.members(Kind.GRAPHS).write(block);
      part.lines(Kind.INDEX)
          .write(
              new IndexLine(graph.getKey(), key.hash(), block.member().length, block.lines())
                  + "\n");
    }
  }
}
