package io.qiantou.server;

import io.qiantou.store.ServedStore;
import java.util.List;
import java.util.Map;

/** Measures of other documents that speak of the same, by the words that they share. */
final class Similar {
  private static final int MOST = 5;

  private final ServedStore store;
  private final PageQuestions questions;

  Similar(ServedStore store, PageQuestions questions) {
    this.store = store;
    this.questions = questions;
  }

  /** Rows of {@code queries/pages/brief.rq}, the most similar first. */
  List<Map<String, String>> to(String measure, String text, String document) {
    List<String> others =
        store.similar(text, "measure", 3 * MOST).stream()
            .filter(other -> !other.equals(measure) && !other.startsWith(document + "/"))
            .limit(MOST)
            .toList();
    return new Briefs(questions).of(others);
  }
}
