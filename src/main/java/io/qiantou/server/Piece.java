package io.qiantou.server;

import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A run of a text on which the same facts rest: {@code 海关总署牵头}, lead.
 *
 * @param text its characters
 * @param kind the kind of the fact with the fewest words; empty where no fact rests on it
 * @param facts IRIs of the facts
 * @param id by which the facts lead back to it; empty where none does
 */
public record Piece(String text, String kind, List<String> facts, String id) {
  /** Copies the list. */
  public Piece {
    facts = List.copyOf(facts);
  }

  /**
   * Words on which a fact rests.
   *
   * @param span UTF-16 units of the text
   */
  record Mark(Span span, String kind, String fact) {}

  /** What the IRIs of the facts have behind their {@code #}. */
  public List<String> fragments() {
    return facts.stream().map(iri -> iri.substring(iri.indexOf('#') + 1)).toList();
  }

  /** Whether a fact rests on it. */
  public boolean isMarked() {
    return !facts.isEmpty();
  }

  /**
   * A text in pieces, by paragraph. Where marks overlap, each stretch has all that cover it.
   *
   * @param marks in the order of their kinds: of two that are equally long the first gives its kind
   * @param id what the ids of the pieces begin with
   */
  static List<List<Piece>> paragraphs(String text, List<Mark> marks, String id) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      cuts.add(i);
      cuts.add(i + 1);
    }
    for (Mark mark : marks) {
      cuts.add(mark.span().start());
      cuts.add(mark.span().end());
    }
    List<List<Piece>> paragraphs = new ArrayList<>();
    List<Piece> paragraph = new ArrayList<>();
    int start = 0;
    for (int end : cuts.tailSet(0, false)) {
      String words = text.substring(start, end);
      if (words.equals("\n")) {
        paragraphs.add(paragraph);
        paragraph = new ArrayList<>();
      } else {
        paragraph.add(of(words, new Span(start, end), marks, id));
      }
      start = end;
    }
    paragraphs.add(paragraph);
    return paragraphs.stream().filter(pieces -> !pieces.isEmpty()).toList();
  }

  private static Piece of(String words, Span span, List<Mark> marks, String id) {
    List<Mark> over = marks.stream().filter(mark -> mark.span().contains(span)).toList();
    String kind =
        over.stream()
            .min(Comparator.comparingInt(mark -> mark.span().length()))
            .map(Mark::kind)
            .orElse("");
    List<String> facts = over.stream().map(Mark::fact).distinct().toList();
    return new Piece(words, kind, facts, facts.isEmpty() ? "" : id + span.start());
  }
}
