package io.qiantou.spark;

import org.apache.spark.sql.SparkSession;

/** Spark within the process of a test, with two cores. */
final class LocalSpark {
  private LocalSpark() {}

  /** The session of this process. */
  static SparkSession session() {
    return SparkSession.builder()
        .master("local[2]")
        .appName("test")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate();
  }
}
