package io.qiantou.rdf;

import io.qiantou.vocab.PROV;
import io.qiantou.vocab.QT;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * What became of a document's measures where another graph took the place of its graph: a file that
 * was corrected, another copy, newer rules.
 *
 * <p>A measure is the same where its words are (heading and text; how lines and spaces fall does
 * not count), whatever its number: a measure put in before others does not make these new. With the
 * same IRI and other words it is changed. Nothing else of the version before is kept: that is what
 * the files are for.
 *
 * @param graph the document's graph
 * @param sources the files that the version before was read from
 * @param added what measures are called that are new: {@code 三 放宽准入}; names and no IRIs, for the
 *     next version may have another measure under the number
 * @param removed what measures were called that are gone
 * @param changed what measures are called now that have other words
 */
public record Revision(
    String graph,
    List<String> sources,
    List<String> added,
    List<String> removed,
    List<String> changed) {

  /** Copies the collections. */
  public Revision {
    sources = List.copyOf(sources);
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  /** Compares what stood under the name {@code graph} with what stands there now. */
  static Revision between(String graph, Version before, Version after) {
    Map<String, String> gone = before.words();
    Map<String, String> come = after.words();
    gone.entrySet().removeIf(was -> come.remove(was.getKey(), was.getValue()));
    moved(gone, come);
    List<String> changed = gone.keySet().stream().filter(come::containsKey).toList();
    gone.keySet().removeAll(changed);
    come.keySet().removeAll(changed);
    return new Revision(
        graph,
        before.sources(),
        after.names(come.keySet()),
        before.names(gone.keySet()),
        after.names(changed));
  }

  /** Takes out of both what has the same words elsewhere. */
  private static void moved(Map<String, String> gone, Map<String, String> come) {
    Map<String, Deque<String>> byWords = new HashMap<>();
    gone.forEach(
        (measure, words) -> byWords.computeIfAbsent(words, any -> new ArrayDeque<>()).add(measure));
    for (Map.Entry<String, String> measure : List.copyOf(come.entrySet())) {
      Deque<String> same = byWords.getOrDefault(measure.getValue(), new ArrayDeque<>());
      if (!same.isEmpty()) {
        gone.remove(same.remove());
        come.remove(measure.getKey());
      }
    }
  }

  /** Says it of {@code run}, in which it happened. */
  void describe(Node run, Node revision, Triples triples) {
    triples
        .add(Triples.iri(graph), PROV.qualifiedRevision, revision)
        .type(revision, PROV.Revision)
        .add(revision, PROV.hadActivity, run);
    sources.forEach(source -> triples.add(revision, PROV.entity, Triples.iri(source)));
    added.forEach(name -> triples.chinese(revision, QT.addedMeasure, name));
    removed.forEach(name -> triples.chinese(revision, QT.removedMeasure, name));
    changed.forEach(name -> triples.chinese(revision, QT.changedMeasure, name));
  }
}
