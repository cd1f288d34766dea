package io.qiantou.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import scala.Tuple2;

/**
 * What is to be done in one bucket: what its complete parts do not hold. A part stays where all that
 * it holds is still wanted; else it goes, and what it held and is wanted is done again.
 *
 * @param bucket the bucket
 * @param kept its parts that stay
 * @param todo keys of what is in none of them, in order
 */
record Plan(int bucket, List<Part> kept, List<String> todo) implements Serializable {

  /** For a bucket that is to hold all of {@code wanted} in the end, the keys in second place. */
  static <K> Plan of(PartStore store, Step step, int bucket, Iterator<Tuple2<K, String>> wanted)
      throws IOException {
    Set<String> todo = new TreeSet<>();
    wanted.forEachRemaining(key -> todo.add(key._2()));
    List<Part> kept = new ArrayList<>();
    for (Part part : store.complete(step, bucket)) {
      Set<String> keys = store.keys(part);
      if (todo.containsAll(keys)) {
        todo.removeAll(keys);
        kept.add(part);
      }
    }
    return new Plan(bucket, List.copyOf(kept), List.copyOf(todo));
  }

  /** All but the keys. */
  record Summary(int bucket, List<Part> kept, int missing) implements Serializable {}

  Summary summary() {
    return new Summary(bucket, kept, todo.size());
  }

  /** What the keys begin with, up to the space. */
  Iterator<String> names() {
    return todo.stream().map(key -> key.split(" ", 2)[0]).iterator();
  }
}
