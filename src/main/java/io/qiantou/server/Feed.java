package io.qiantou.server;

import io.qiantou.report.Language;
import io.qiantou.report.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Atom feeds (RFC 4287): documents that are new or were read anew, all of them or those in which a
 * search finds a measure. When a document was read stands in the graphs of the runs; one that was
 * loaded without a run has the date that it bears.
 */
final class Feed {
  private static final int MOST = 50;

  /** What XML cannot hold, escaped or not. */
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private static final String DOCUMENT = "document";
  private static final String UPDATED = "updated";
  private static final String NEVER = "1970-01-01T00:00:00Z";

  private final Templates templates;
  private final Addresses addresses;
  private final PageQuestions questions;

  Feed(Templates templates, Addresses addresses, PageQuestions questions) {
    this.templates = templates;
    this.addresses = addresses;
    this.questions = questions;
  }

  /** Of all documents. */
  String of(String self, PageRequest page) {
    return render(questions.rows("updates", Map.of()), "", self, page);
  }

  /** Of the documents that the measures found stand in. */
  String of(MeasureSearch.Found found, String self, PageRequest page) {
    Set<String> documents = new HashSet<>();
    Optional<MeasureIndex.Facet> facet =
        found.index().map(MeasureIndex::facets).map(facets -> facets.get(DOCUMENT));
    if (facet.isPresent()) {
      facet
          .get()
          .values()
          .forEach(
              (document, measures) -> {
                if (measures.intersects(found.set())) {
                  documents.add(document);
                }
              });
    }
    List<Map<String, String>> rows =
        questions.rows("updates", Map.of()).stream()
            .filter(row -> documents.contains(row.getOrDefault(DOCUMENT, "")))
            .toList();
    String words = page.parameters().getOrDefault(MeasureSearch.WORDS, "");
    return render(rows, words, self, page);
  }

  private String render(
      List<Map<String, String>> rows, String words, String self, PageRequest page) {
    List<Map<String, String>> entries = new ArrayList<>();
    rows.stream()
        .sorted(Comparator.comparing((Map<String, String> row) -> updated(row)).reversed())
        .limit(MOST)
        .forEach(
            row -> {
              Map<String, String> entry = new HashMap<>();
              row.forEach((name, value) -> entry.put(name, NO_XML.matcher(value).replaceAll("")));
              entry.put(UPDATED, updated(row));
              String path = addresses.of(row.getOrDefault(DOCUMENT, ""), "");
              entry.put(
                  "link", path.startsWith("/") ? URI.create(self).resolve(path).toString() : path);
              entries.add(entry);
            });
    Language language = page.language();
    return templates.render(
        "feed",
        language,
        Map.of(
            "entries",
            entries,
            "words",
            NO_XML.matcher(words).replaceAll(""),
            "self",
            self,
            UPDATED,
            entries.isEmpty() ? NEVER : entries.get(0).getOrDefault(UPDATED, NEVER)));
  }

  private static String updated(Map<String, String> row) {
    String read = row.getOrDefault(UPDATED, "");
    String day = row.getOrDefault("date", "");
    return !read.isEmpty() ? read : day.isEmpty() ? NEVER : day + "T00:00:00Z";
  }

  /** As what it is. */
  static void send(String atom, HttpServletResponse response) throws IOException {
    Replies.send(
        response,
        200,
        "application/atom+xml; charset=utf-8",
        atom.getBytes(StandardCharsets.UTF_8));
  }
}
