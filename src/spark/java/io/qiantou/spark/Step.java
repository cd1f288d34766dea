package io.qiantou.spark;

import java.util.List;
import java.util.Locale;

/** The steps of the job. */
enum Step {
  /** Ontology and registries, which hold for all documents. */
  REGISTRY,
  /** Each input by itself; a part is known by the hashes of its inputs. */
  EXTRACT,
  /** Each document with what all inputs say of it; a part is known by its graphs and their inputs. */
  MERGE;

  /** The files that one part of the step has. */
  List<Kind> kinds() {
    return this == EXTRACT
        ? List.of(Kind.EXTRACTION, Kind.PROBLEMS, Kind.COVERAGE, Kind.GRAPHS, Kind.INDEX)
        : List.of(Kind.QUADS);
  }

  /** Of folders and files. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
