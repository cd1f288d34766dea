package io.qiantou.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;

/**
 * What a step has to do in all buckets.
 *
 * @param kept by bucket, the parts that stay
 * @param stale buckets in which something is to be done
 * @param isFew whether {@code names} says all that is to be done; else all of a stale bucket is read
 *     again and what is done already passed over
 * @param names of what is to be done, where it is little
 * @param buckets which bucket something is in
 */
record Todo(
    Map<Integer, List<Part>> kept, Set<Integer> stale, boolean isFew, Set<String> names, Buckets buckets)
    implements Serializable {

  /** So many names are sent to every task. */
  private static final long FEW = 200_000;

  /**
   * Looks up what is there.
   *
   * @param wanted by bucket, what the step's parts are to hold in the end: keys that begin with the
   *     name and, where there is more, a space
   */
  static Todo of(
      PartStore store, Step step, Buckets buckets, JavaPairRDD<? extends Placed, String> wanted) {
    JavaRDD<Plan> plans =
        wanted
            .mapPartitionsWithIndex(
                (bucket, keys) -> List.of(Plan.of(store, step, bucket, keys)).iterator(), true)
            .persist(StorageLevel.MEMORY_AND_DISK());
    Map<Integer, List<Part>> kept = new HashMap<>();
    Set<Integer> stale = new HashSet<>();
    long missing = 0;
    for (Plan.Summary plan : plans.map(Plan::summary).collect()) {
      kept.put(plan.bucket(), plan.kept());
      missing += plan.missing();
      if (plan.missing() > 0) {
        stale.add(plan.bucket());
      }
    }
    boolean isFew = missing <= FEW;
    Set<String> names = new HashSet<>(isFew ? plans.flatMap(Plan::names).collect() : List.of());
    plans.unpersist();
    return new Todo(kept, stale, isFew, names, buckets);
  }

  /** In an output that does not exist yet: what is wanted need not be known before it is done. */
  static Todo everything(Buckets buckets) {
    Set<Integer> all =
        IntStream.range(0, buckets.numPartitions()).boxed().collect(Collectors.toSet());
    return new Todo(Map.of(), all, false, Set.of(), buckets);
  }

  boolean isNothing() {
    return stale.isEmpty();
  }

  /** False for what is certainly done. */
  boolean takes(String name, Placed place) {
    return isFew ? names.contains(name) : stale.contains(buckets.getPartition(place));
  }

  List<Part> kept(int bucket) {
    return kept.getOrDefault(bucket, List.of());
  }

  /** All parts that stay. */
  List<Part> allKept() {
    return kept.values().stream().flatMap(List::stream).toList();
  }
}
