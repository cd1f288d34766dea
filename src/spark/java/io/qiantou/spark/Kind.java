package io.qiantou.spark;

/** The kinds of files that the job writes. Folders with an underscore are no part of the result. */
enum Kind {
  /** Documents with their measures and facts, as {@code extract --format jsonl}. */
  EXTRACTION("extraction", "jsonl"),
  /** What was not understood, a row a problem. */
  PROBLEMS("problems", "jsonl"),
  /** Where the characters went, a row a document. */
  COVERAGE("coverage", "jsonl"),
  /** The statements. */
  QUADS("quads", "nq"),
  /** What each input says, before inputs of one document are put together. */
  GRAPHS("_parts/graphs", "nq"),
  /** Which lines of {@link #GRAPHS} are of which document and input. */
  INDEX("_parts/index", "tsv");

  private final String folder;
  private final String extension;

  Kind(String folder, String extension) {
    this.folder = folder;
    this.extension = extension;
  }

  String folder() {
    return folder;
  }

  /** Of a part's file, below the output. */
  String path(Step step, int bucket, String id) {
    return "%s/%s-%05d-%s.%s.gz".formatted(folder, prefix(step), bucket, id, extension);
  }

  /** Whether a file of this name is one that the job wrote. */
  static boolean isOwn(String name) {
    return name.matches("(part|registry)-\\d{5}-[0-9a-f]{16}\\.(jsonl|nq|tsv)\\.gz");
  }

  /** True for files that are read again by the next run and by nobody else. */
  boolean isInternal() {
    return folder.startsWith("_");
  }

  /** True for files of blocks. */
  boolean isMembers() {
    return extension.equals("nq");
  }

  private static String prefix(Step step) {
    return step == Step.REGISTRY ? "registry" : "part";
  }
}
