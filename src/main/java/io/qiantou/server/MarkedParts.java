package io.qiantou.server;

import io.qiantou.text.Alignment;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sections and measures of a document, each measure with its facts and with its text in pieces
 * that the facts rest on.
 *
 * <p>A fact's place is known in code points of the file; so is that of its measure, and the words
 * between are the file's. They are carried over to the repaired text character by character ({@link
 * Alignment}), never searched for. Of a document that was read from several files the words of one
 * are shown; a fact that rests on words elsewhere (a scope that is stated once for many measures)
 * has no mark, and its quotation stands beside it.
 */
final class MarkedParts {
  /** In the order in which they are listed. */
  static final List<String> KINDS =
      List.of(
          "lead",
          "responsible",
          "support",
          "target",
          "observation",
          "deadline",
          "region",
          "pilot",
          "citation");

  private static final String PART = "part";
  private static final String PATH = "path";
  private static final String SOURCE = "source";
  private static final String FACT = "fact";
  private static final String KIND = "kind";
  private static final String QUOTE = "quote";
  private static final String START = "start";

  private final Map<String, List<Map<String, String>>> factsByMeasure = new HashMap<>();

  /** With the rows of {@code queries/pages/facts.rq}. */
  MarkedParts(List<Map<String, String>> facts) {
    for (Map<String, String> fact : facts) {
      factsByMeasure.computeIfAbsent(get(fact, "of"), of -> new ArrayList<>()).add(fact);
    }
  }

  /**
   * What the template shows.
   *
   * @param rows of {@code queries/pages/parts.rq}; of the rows of one measure the first counts
   */
  List<MarkedPart> of(List<Map<String, String>> rows) {
    Set<String> peopled = new HashSet<>();
    for (Map<String, String> row : rows) {
      String path = get(row, QUOTE).isEmpty() ? "" : get(row, PATH);
      for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
        peopled.add(path.substring(0, end));
      }
    }
    Map<String, MarkedPart> parts = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      boolean bare = get(row, QUOTE).isEmpty() && !peopled.contains(get(row, PATH));
      parts.computeIfAbsent(get(row, PART), part -> part(row, bare));
    }
    return List.copyOf(parts.values());
  }

  /**
   * The parts with the text between them: each passage behind the part that it follows. Of a
   * document with several sources the passages of the first are shown.
   *
   * @param passages of {@code queries/pages/passages.rq}
   */
  List<MarkedPart> of(List<Map<String, String>> rows, List<Map<String, String>> passages) {
    Map<String, List<MarkedPart>> behind = new HashMap<>();
    for (Map<String, String> passage : passages) {
      if (get(passage, SOURCE).equals(get(passages.get(0), SOURCE))) {
        behind
            .computeIfAbsent(get(passage, "follows"), part -> new ArrayList<>())
            .add(passage(passage));
      }
    }
    List<MarkedPart> all = new ArrayList<>(behind.getOrDefault("0", List.of()));
    for (MarkedPart part : of(rows)) {
      List<MarkedPart> own = behind.getOrDefault(get(part.row(), "position"), List.of());
      all.add(own.isEmpty() ? part : part.peopled());
      all.addAll(own);
    }
    return all;
  }

  private MarkedPart passage(Map<String, String> row) {
    Map<String, String> named = new HashMap<>(row);
    named.put("position", "t" + get(row, START));
    int start = Integer.parseInt(get(row, START));
    int end = start + get(row, QUOTE).codePointCount(0, get(row, QUOTE).length());
    List<Map<String, String>> facts =
        factsByMeasure.getOrDefault("", List.<Map<String, String>>of()).stream()
            .filter(fact -> get(fact, SOURCE).equals(get(row, SOURCE)))
            .filter(fact -> Integer.parseInt(get(fact, START)) >= start)
            .filter(fact -> Integer.parseInt(get(fact, "end")) <= end)
            .toList();
    return marked(named, facts);
  }

  /** Facts of the document and none of its measures that no passage among {@code parts} shows. */
  List<MarkedPart.Stated> unplaced(List<MarkedPart> parts) {
    Set<String> placed =
        parts.stream()
            .filter(MarkedPart::isPassage)
            .flatMap(part -> part.facts().stream())
            .map(fact -> get(fact.row(), FACT))
            .collect(Collectors.toSet());
    return beside().stream().filter(fact -> !placed.contains(get(fact.row(), FACT))).toList();
  }

  /** Facts of the document and none of its measures, each once, in the order of their places. */
  List<MarkedPart.Stated> beside() {
    return facts(factsByMeasure.getOrDefault("", List.of()), Map.of());
  }

  private MarkedPart part(Map<String, String> row, boolean bare) {
    List<Map<String, String>> facts =
        factsByMeasure.getOrDefault(get(row, PART), List.<Map<String, String>>of()).stream()
            .sorted(Comparator.comparingInt(fact -> KINDS.indexOf(get(fact, KIND))))
            .toList();
    return get(row, QUOTE).isEmpty()
        ? new MarkedPart(row, List.of(), facts(facts, Map.of()), bare)
        : marked(row, facts);
  }

  private static MarkedPart marked(Map<String, String> row, List<Map<String, String>> facts) {
    List<List<Piece>> paragraphs = paragraphs(row, facts, "t" + get(row, "position") + "-");
    Map<String, String> pieces = new HashMap<>();
    for (List<Piece> paragraph : paragraphs) {
      for (Piece piece : paragraph) {
        piece.facts().forEach(fact -> pieces.putIfAbsent(fact, piece.id()));
      }
    }
    return new MarkedPart(row, paragraphs, facts(facts, pieces), false);
  }

  private static List<List<Piece>> paragraphs(
      Map<String, String> row, List<Map<String, String>> facts, String id) {
    Optional<Alignment> alignment = Alignment.of(get(row, QUOTE), get(row, "text"));
    String shown = alignment.isPresent() ? get(row, "text") : get(row, QUOTE);
    Alignment places = alignment.or(() -> Alignment.of(shown, shown)).orElseThrow();
    int start = Integer.parseInt(get(row, START));
    int length = get(row, QUOTE).codePointCount(0, get(row, QUOTE).length());
    List<Piece.Mark> marks = new ArrayList<>();
    for (Map<String, String> fact : facts) {
      int from = Integer.parseInt(get(fact, START)) - start;
      int to = Integer.parseInt(get(fact, "end")) - start;
      if (get(fact, SOURCE).equals(get(row, SOURCE)) && from >= 0 && to <= length) {
        places
            .toRepaired(new Span(from, to))
            .map(span -> new Piece.Mark(span, get(fact, KIND), get(fact, FACT)))
            .ifPresent(marks::add);
      }
    }
    return Piece.paragraphs(shown, marks, id);
  }

  /** Each fact once, with the id of the first piece that it rests on. */
  private static List<MarkedPart.Stated> facts(
      List<Map<String, String>> rows, Map<String, String> pieces) {
    Map<String, MarkedPart.Stated> facts = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      String fact = get(row, FACT);
      facts.putIfAbsent(fact, new MarkedPart.Stated(row, pieces.getOrDefault(fact, "")));
    }
    return List.copyOf(facts.values());
  }

  private static String get(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
