package io.qiantou.spark;

import io.qiantou.export.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scala.Tuple2;

/**
 * The documents of one bucket become a part, each with what all inputs say of it. What only one
 * input says, nearly all, passes through as it is.
 */
final class MergeTask {
  private final PartStore store;
  private final SharedExtractor shared;

  MergeTask(PartStore store, SharedExtractor shared) {
    this.store = store;
    this.shared = shared;
  }

  /** What a part knows a document by: its graph and the inputs that it was made of, sorted. */
  static String key(String graph, List<String> sources) {
    return graph + " " + Sha256.of(String.join(" ", sources).getBytes(StandardCharsets.UTF_8));
  }

  /** What the inputs say of one document. */
  private record Inputs(String graph, List<String> sources, List<Block> blocks) {
    Inputs(String graph) {
      this(graph, new ArrayList<>(), new ArrayList<>());
    }
  }

  /**
   * Puts together.
   *
   * @param kept parts of the bucket that stay; what they hold is passed over
   * @param blocks N-Quads by graph and input, in that order
   * @return the part, if there was anything to do
   */
  Optional<Part> run(int bucket, List<Part> kept, Iterator<Tuple2<GraphKey, Block>> blocks)
      throws IOException {
    if (!blocks.hasNext()) {
      return Optional.empty();
    }
    Set<String> done = new HashSet<>();
    for (Part part : kept) {
      done.addAll(store.keys(part));
    }
    try (PartWriter part = new PartWriter(store, Step.MERGE, bucket)) {
      Inputs inputs = new Inputs("");
      boolean some = false;
      while (blocks.hasNext()) {
        Tuple2<GraphKey, Block> block = blocks.next();
        if (!block._1().graph().equals(inputs.graph())) {
          some |= write(inputs, done, part);
          inputs = new Inputs(block._1().graph());
        }
        inputs.sources().add(block._1().source());
        inputs.blocks().add(block._2());
      }
      some |= write(inputs, done, part);
      return some ? Optional.of(part.complete()) : Optional.empty();
    }
  }

  private boolean write(Inputs inputs, Set<String> done, PartWriter part) throws IOException {
    String key = key(inputs.graph(), inputs.sources());
    if (inputs.sources().isEmpty() || done.contains(key)) {
      return false;
    }
    part.key(key);
    part.members(Kind.QUADS)
        .write(
            inputs.blocks().size() == 1
                ? inputs.blocks().get(0)
                : shared.get().together(inputs.graph(), inputs.blocks()));
    return true;
  }
}
