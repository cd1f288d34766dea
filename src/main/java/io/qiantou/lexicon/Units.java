package io.qiantou.lexicon;

import io.qiantou.model.Unit;
import io.qiantou.resource.Resources;
import io.qiantou.resource.SourceHash;
import io.qiantou.text.ChineseNumerals;
import io.qiantou.text.Spaces;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The units of {@code data/units.ttl}, with the multipliers that may stand before any of them.
 *
 * <p>{@code at("2.3万项改革", 3)} is {@code 万项}: ten thousand times {@code 项}. The longest word counts:
 * {@code 个百分点} before {@code 个}, {@code 千瓦时} before {@code 千}.
 */
public final class Units {
  private static final String NAME = "units";
  private static final int MOST_MULTIPLIERS = 2;

  private final Map<String, Unit> byWord = new HashMap<>();

  /** For each first character the words that open with it, longest first. */
  private final Map<Character, List<String>> words = new HashMap<>();

  private final boolean[] first = new boolean[Character.MAX_VALUE + 1];

  private Units(List<Unit> units) {
    for (Unit unit : units) {
      byWord.put(unit.printed(), unit);
      words.computeIfAbsent(unit.printed().charAt(0), c -> new ArrayList<>()).add(unit.printed());
      first[unit.printed().charAt(0)] = true;
    }
    words.values().forEach(list -> list.sort(Comparator.comparingInt(String::length).reversed()));
  }

  /**
   * The units: as the build compiled them where that was done from this very file, else read.
   *
   * @throws io.qiantou.model.QiantouException for a fault in the file
   */
  public static Units read(Resources resources) {
    return new Units(
        CompiledFile.read(NAME, SourceHash.of(resources, List.of(UnitFile.PATH)), Units::units)
            .orElseGet(() -> UnitFile.parse(resources)));
  }

  /** Compiles the file and writes the result below {@code root}. */
  static void compile(Resources resources, Path root) throws IOException {
    List<Unit> units = UnitFile.parse(resources);
    CompiledFile.write(
        root,
        NAME,
        SourceHash.of(resources, List.of(UnitFile.PATH)),
        out -> {
          out.number(units.size());
          for (Unit unit : units) {
            out.text(unit.printed());
            out.text(unit.base());
            out.text(unit.factor().toPlainString());
            out.text(unit.kind());
            out.text(unit.iri().orElse(""));
          }
        });
  }

  private static List<Unit> units(CompiledReader in) {
    List<Unit> units = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      String printed = in.text();
      String base = in.text();
      BigDecimal factor = new BigDecimal(in.text());
      String kind = in.text();
      units.add(
          new Unit(
              printed, base, factor, kind, Optional.of(in.text()).filter(iri -> !iri.isEmpty())));
    }
    return units;
  }

  /**
   * The unit whose words begin at {@code at}, multiplier included, and where they end; white space
   * within is passed over.
   */
  public Optional<Found> at(CharSequence folded, int at) {
    BigDecimal factor = BigDecimal.ONE;
    int start = at;
    for (int multipliers = 0; multipliers <= MOST_MULTIPLIERS; multipliers++) {
      Optional<Found> plain = word(folded, start);
      if (plain.isPresent()) {
        Unit unit = plain.get().unit();
        String printed = folded.subSequence(at, start).toString().replace(" ", "") + unit.printed();
        BigDecimal whole = factor.multiply(unit.factor());
        return Optional.of(
            new Found(
                new Unit(printed, unit.base(), whole, unit.kind(), unit.iri()), plain.get().end()));
      }
      long multiplier =
          start < folded.length() ? ChineseNumerals.multiplier(folded.charAt(start)) : 0;
      if (multiplier == 0) {
        return Optional.empty();
      }
      factor = factor.multiply(BigDecimal.valueOf(multiplier));
      start = space(folded, start + 1);
    }
    return Optional.empty();
  }

  /** True for a character that a unit or a multiplier opens with. */
  public boolean mayBegin(char c) {
    return first[c] || ChineseNumerals.multiplier(c) > 0;
  }

  /**
   * The unit that {@code words} name, e.g. in a table's head: {@code 亿美元}. A unit that the project
   * does not know is kept by its name, with kind {@link Unit#UNKNOWN}.
   */
  public Unit named(String words) {
    String name = Spaces.removed(words);
    return at(name, 0)
        .filter(found -> found.end() == name.length())
        .map(Found::unit)
        .orElseGet(() -> new Unit(name, name, BigDecimal.ONE, Unit.UNKNOWN, Optional.empty()));
  }

  private Optional<Found> word(CharSequence folded, int at) {
    if (at >= folded.length() || !first[folded.charAt(at)]) {
      return Optional.empty();
    }
    for (String word : words.getOrDefault(folded.charAt(at), List.of())) {
      int end = end(folded, at, word);
      Unit unit = byWord.get(word);
      if (end >= 0 && unit != null) {
        return Optional.of(new Found(unit, end));
      }
    }
    return Optional.empty();
  }

  /** Where {@code word} ends that begins at {@code at}, or -1. */
  private static int end(CharSequence folded, int at, String word) {
    int end = at;
    for (int i = 0; i < word.length(); i++) {
      end = i == 0 ? end : space(folded, end);
      if (end >= folded.length() || folded.charAt(end) != word.charAt(i)) {
        return -1;
      }
      end++;
    }
    return end;
  }

  private static int space(CharSequence folded, int at) {
    return at < folded.length() && folded.charAt(at) == ' ' ? at + 1 : at;
  }

  /**
   * A unit in a text.
   *
   * @param unit the unit
   * @param end where its words end
   */
  public record Found(Unit unit, int end) {}
}
