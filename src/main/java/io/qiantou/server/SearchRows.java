package io.qiantou.server;

import io.qiantou.store.AskedWords;
import io.qiantou.store.ServedStore;
import java.util.List;
import java.util.Map;

/** The measures on one page of a search, with what was looked for marked in their words. */
final class SearchRows {
  private static final int LONGEST = 160;

  private final ServedStore store;
  private final PageQuestions questions;

  SearchRows(ServedStore store, PageQuestions questions) {
    this.store = store;
    this.questions = questions;
  }

  /**
   * Rows of {@code queries/pages/brief.rq} with {@code excerpt}, which is HTML: all of it escaped
   * but the {@code <em>} around what was looked for.
   */
  List<Map<String, String>> of(List<String> measures, AskedWords words, int page, int size) {
    int from = Math.min(measures.size(), (page - 1) * size);
    List<String> shown = measures.subList(from, Math.min(measures.size(), from + size));
    List<Map<String, String>> rows = new Briefs(questions).of(shown);
    List<String> texts =
        rows.stream()
            .map(row -> row.getOrDefault("text", ""))
            .map(text -> words.words().isEmpty() ? start(text) : text)
            .toList();
    List<String> excerpts = store.highlighted(words, texts);
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).put("excerpt", excerpts.get(i));
    }
    return rows;
  }

  private static String start(String text) {
    int title = text.indexOf('\n') + 1;
    String body = title < text.length() ? text.substring(title) : text;
    int end = body.offsetByCodePoints(0, Math.min(LONGEST, body.codePointCount(0, body.length())));
    return end < body.length() ? body.substring(0, end) + "…" : body;
  }
}
