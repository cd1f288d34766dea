package io.qiantou.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What became of something that a document says, from one reading of it to the next.
 *
 * @param before as it was; empty for what is new
 * @param after as it is; empty for what is gone
 */
public record FactChange(Optional<FactView> before, Optional<FactView> after) {

  /** What kind of change. */
  public enum Kind {
    /** It is no longer said. */
    GONE,
    /** It was not said before. */
    NEW,
    /** It is said otherwise. */
    CHANGED
  }

  /** Refuses a change of nothing. */
  public FactChange {
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("a change without before and after");
    }
  }

  /** What kind of change. */
  public Kind kind() {
    return before.isEmpty() ? Kind.NEW : after.isEmpty() ? Kind.GONE : Kind.CHANGED;
  }

  /** It as it is now, or where it is gone as it was. */
  public FactView view() {
    return after.or(() -> before).orElseThrow();
  }

  /** Names of the fields that differ, sorted. */
  public List<String> differing() {
    TreeSet<String> names = new TreeSet<>();
    before.ifPresent(view -> names.addAll(view.fields().keySet()));
    after.ifPresent(view -> names.addAll(view.fields().keySet()));
    names.removeIf(name -> value(before, name).equals(value(after, name)));
    return List.copyOf(names);
  }

  /** One line for people: {@code ~ 职责分工: 机构 商务部; …; 角色 负责 → 牵头}. */
  @Override
  public String toString() {
    return switch (kind()) {
      case GONE -> "- " + view();
      case NEW -> "+ " + view();
      case CHANGED -> "~ " + changed();
    };
  }

  private String changed() {
    List<String> parts = new ArrayList<>();
    List<String> differing = differing();
    FactView now = view();
    now.fields()
        .forEach(
            (name, value) -> {
              if (!differing.contains(name)) {
                parts.add(now.name(name) + " " + FactView.oneLine(value));
              }
            });
    for (String name : differing) {
      String old = value(before, name).map(FactView::oneLine).orElse("—");
      String with = value(after, name).map(FactView::oneLine).orElse("—");
      parts.add(now.name(name) + " " + old + " → " + with);
    }
    return now.label() + ": " + String.join("; ", parts);
  }

  private static Optional<String> value(Optional<FactView> view, String name) {
    return view.map(known -> known.fields().get(name));
  }
}
