package io.qiantou.read;

import io.qiantou.text.Characters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Counts the automatically numbered paragraphs of a Word document and gives each the number that
 * its reader sees.
 *
 * <p>A level {@code （%2）} in {@code chineseCounting} gives {@code （一）}, {@code （二）} … and begins
 * again below every new {@code 一、}. Bullets give nothing, dashes stay.
 */
final class DocxNumbering {
  private static final Pattern PLACE = Pattern.compile("%([1-9])");
  private static final int LEVELS = 9;
  private static final int LONGEST_CHAIN = 20;

  private record Level(
      int start, String format, String text, boolean spaced, int restartAfter, boolean decimal) {}

  private record Reference(int list, Optional<Integer> level) {}

  private final Map<Integer, Element> lists = new HashMap<>();
  private final Map<Integer, Element> abstracts = new HashMap<>();
  private final Map<String, Element> styles = new HashMap<>();
  private String defaultStyle = "";
  private final Map<Integer, int[]> counters = new HashMap<>();
  private final Set<Integer> begun = new HashSet<>();

  /** Reads the parts {@code numbering} and {@code styles}; either may be missing. */
  DocxNumbering(Optional<Element> numbering, Optional<Element> styleSheet) {
    numbering.ifPresent(
        root -> {
          Xml.children(root, "num").forEach(num -> lists.put(id(num, "numId"), num));
          Xml.children(root, "abstractNum")
              .forEach(list -> abstracts.put(id(list, "abstractNumId"), list));
        });
    styleSheet.ifPresent(
        root -> {
          for (Element style : Xml.children(root, "style")) {
            styles.put(Xml.attribute(style, "styleId"), style);
            if (Xml.attribute(style, "default").equals("1")
                && Xml.attribute(style, "type").equals("paragraph")) {
              defaultStyle = Xml.attribute(style, "styleId");
            }
          }
        });
  }

  /** The number before the text of {@code paragraph}, empty for one without; counts it. */
  String next(Element paragraph) {
    String style =
        Xml.child(paragraph, "pPr", "pStyle")
            .map(element -> Xml.attribute(element, "val"))
            .orElse(defaultStyle);
    Optional<Reference> own = reference(paragraph);
    Optional<Reference> reference = own.filter(found -> found.list() >= 0).or(() -> styled(style));
    if (reference.isEmpty() || !lists.containsKey(reference.get().list())) {
      return "";
    }
    Element list = lists.get(reference.get().list());
    Optional<Integer> direct = own.flatMap(Reference::level);
    int level =
        direct.or(() -> levelOfStyle(list, style)).or(() -> reference.get().level()).orElse(0);
    return level < 0 || level >= LEVELS ? "" : count(reference.get().list(), list, level);
  }

  private static Optional<Reference> reference(Element holder) {
    return Xml.child(holder, "pPr", "numPr")
        .map(
            numPr ->
                new Reference(Xml.number(numPr, "numId").orElse(-1), Xml.number(numPr, "ilvl")));
  }

  /** The list of a paragraph style, or of the style that it is based on. */
  private Optional<Reference> styled(String style) {
    Element at = styles.get(style);
    for (int i = 0; i < LONGEST_CHAIN && at != null; i++) {
      Optional<Reference> found = reference(at).filter(reference -> reference.list() >= 0);
      if (found.isPresent()) {
        return found;
      }
      String base =
          Xml.child(at, "basedOn").map(element -> Xml.attribute(element, "val")).orElse("");
      at = styles.get(base);
    }
    return Optional.empty();
  }

  private Optional<Integer> levelOfStyle(Element list, String style) {
    return abstractOf(list).stream()
        .flatMap(found -> Xml.children(found, "lvl").stream())
        .filter(
            level ->
                Xml.child(level, "pStyle")
                    .filter(element -> Xml.attribute(element, "val").equals(style))
                    .isPresent())
        .map(level -> id(level, "ilvl"))
        .findFirst();
  }

  private Optional<Element> abstractOf(Element list) {
    Optional<Element> found =
        Xml.number(list, "abstractNumId").flatMap(id -> Optional.ofNullable(abstracts.get(id)));
    Optional<String> link =
        found
            .flatMap(element -> Xml.child(element, "numStyleLink"))
            .map(element -> Xml.attribute(element, "val"));
    if (link.isEmpty()) {
      return found;
    }
    return styled(link.get())
        .flatMap(reference -> Optional.ofNullable(lists.get(reference.list())))
        .flatMap(other -> Xml.number(other, "abstractNumId"))
        .flatMap(id -> Optional.ofNullable(abstracts.get(id)));
  }

  private String count(int listId, Element list, int level) {
    Optional<Element> definition = abstractOf(list);
    if (definition.isEmpty()) {
      return "";
    }
    int key = id(definition.get(), "abstractNumId");
    int[] counter = counters.computeIfAbsent(key, k -> unset());
    if (begun.add(listId)) {
      for (Element override : Xml.children(list, "lvlOverride")) {
        int overridden = id(override, "ilvl");
        Optional<Integer> start = Xml.number(override, "startOverride");
        if (start.isPresent() && overridden >= 0 && overridden < LEVELS) {
          counter[overridden] = start.get() - 1;
        }
      }
    }
    Level current = level(list, definition.get(), level);
    counter[level] = counter[level] == Integer.MIN_VALUE ? current.start() : counter[level] + 1;
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      int after = level(list, definition.get(), deeper).restartAfter();
      if (after < 0 || level < after) {
        counter[deeper] = Integer.MIN_VALUE;
      }
    }
    return print(list, definition.get(), current, counter);
  }

  private static int[] unset() {
    int[] counter = new int[LEVELS];
    Arrays.fill(counter, Integer.MIN_VALUE);
    return counter;
  }

  private String print(Element list, Element definition, Level current, int[] counter) {
    if (current.format().equals("bullet")) {
      boolean dash = !current.text().isEmpty() && "—–-―".indexOf(current.text().charAt(0)) >= 0;
      return dash ? current.text() : "";
    }
    String number =
        PLACE
            .matcher(current.text())
            .replaceAll(
                place -> {
                  int index = place.group(1).charAt(0) - '1';
                  Level level = level(list, definition, index);
                  int value = counter[index] == Integer.MIN_VALUE ? level.start() : counter[index];
                  boolean decimal = current.decimal() && !level.format().equals("none");
                  return ListNumber.format(decimal ? "decimal" : level.format(), value);
                });
    boolean wide =
        !number.isEmpty() && Characters.isWidePunctuation(number.charAt(number.length() - 1));
    return !number.isEmpty() && current.spaced() && !wide ? number + ' ' : number;
  }

  private static Level level(Element list, Element definition, int index) {
    Optional<Element> overridden =
        Xml.children(list, "lvlOverride").stream()
            .filter(element -> id(element, "ilvl") == index)
            .flatMap(element -> Xml.children(element, "lvl").stream())
            .findFirst();
    return overridden
        .or(
            () ->
                Xml.children(definition, "lvl").stream()
                    .filter(element -> id(element, "ilvl") == index)
                    .findFirst())
        .map(DocxNumbering::level)
        .orElse(new Level(1, "none", "", false, -1, false));
  }

  private static Level level(Element element) {
    return new Level(
        Xml.number(element, "start").orElse(0),
        value(element, "numFmt", "decimal"),
        value(element, "lvlText", ""),
        !value(element, "suff", "tab").equals("nothing"),
        Xml.number(element, "lvlRestart").orElse(-1),
        Xml.isOn(element, "isLgl"));
  }

  private static String value(Element parent, String name, String otherwise) {
    return Xml.child(parent, name).map(element -> Xml.attribute(element, "val")).orElse(otherwise);
  }

  private static int id(Element element, String name) {
    String value = Xml.attribute(element, name);
    return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
  }
}
