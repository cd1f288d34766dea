package io.qiantou.server;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A section, a measure or a passage of a document, with what was read from it.
 *
 * @param row as {@code queries/pages/parts.rq} or {@code passages.rq} gives it
 * @param paragraphs of the text of a measure or passage, each in pieces; none for a section
 * @param facts in the order of their kinds
 * @param bare of a section: neither a measure nor a passage stands in it
 */
public record MarkedPart(
    Map<String, String> row, List<List<Piece>> paragraphs, List<Stated> facts, boolean bare) {
  private static final Set<String> ROLES = Set.of("lead", "responsible", "support");

  /**
   * A fact.
   *
   * @param row as {@code queries/pages/facts.rq} gives it
   * @param at the id of the first piece that it rests on; empty where it rests on words elsewhere
   */
  public record Stated(Map<String, String> row, String at) {
    /** Copies the row. */
    public Stated {
      row = Map.copyOf(row);
    }

    /** The kind, one of {@link MarkedParts#KINDS}. */
    public String kind() {
      return row.getOrDefault("kind", "");
    }
  }

  /**
   * Facts of one kind.
   *
   * @param kind one of {@link MarkedParts#KINDS}
   * @param facts in the order of their places
   */
  public record Group(String kind, List<Stated> facts) {
    /** Copies the list. */
    public Group {
      facts = List.copyOf(facts);
    }

    /** Whether the document's list of them ends in 等. */
    public boolean isOpen() {
      return facts.stream().anyMatch(fact -> fact.row().containsValue("open"));
    }
  }

  /** Copies all. */
  public MarkedPart {
    row = Map.copyOf(row);
    paragraphs = paragraphs.stream().map(List::copyOf).toList();
    facts = List.copyOf(facts);
  }

  /** The same, not bare. */
  MarkedPart peopled() {
    return new MarkedPart(row, paragraphs, facts, false);
  }

  /** Whether it is a measure. */
  public boolean isMeasure() {
    return row.getOrDefault("kind", "").equals("measure");
  }

  /** Whether it is text outside the measures. */
  public boolean isPassage() {
    return row.getOrDefault("kind", "").equals("passage");
  }

  /** Whether an agency has a part in it. */
  public boolean isAssigned() {
    return facts.stream().anyMatch(fact -> ROLES.contains(fact.kind()));
  }

  /** Whether its first paragraph is its heading. */
  public boolean isTitled() {
    return isMeasure()
        && paragraphs.get(0).stream()
            .map(Piece::text)
            .collect(Collectors.joining())
            .equals(row.getOrDefault("heading", ""));
  }

  /** Its facts by kind. */
  public List<Group> groups() {
    return MarkedParts.KINDS.stream()
        .map(kind -> new Group(kind, facts.stream().filter(f -> f.kind().equals(kind)).toList()))
        .filter(group -> !group.facts().isEmpty())
        .toList();
  }

  /** How deep it stands in the outline: 1 for a part of the document itself. */
  public long depth() {
    return 1 + row.getOrDefault("path", "").chars().filter(letter -> letter == '/').count();
  }

  /** What it is called in an outline. */
  public String name() {
    String heading = row.getOrDefault("heading", "");
    return heading.isEmpty() ? row.getOrDefault("path", "") : heading;
  }
}
