package io.qiantou.lexicon;

import io.qiantou.model.Agency;
import io.qiantou.text.Folding;
import io.qiantou.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the names of a registry in text (地名、机构名词典), in one pass of a double-array trie however many
 * names there are.
 */
public final class Gazetteer {
  private final AgencyRegistry registry;
  private final NameTrie names;

  private Gazetteer(AgencyRegistry registry, NameTrie names) {
    this.registry = registry;
    this.names = names;
  }

  /** The automaton over the names of {@code registry}, but for lists of names. */
  static NameTrie trie(AgencyRegistry registry) {
    Map<String, List<Agency>> names = registry.names();
    return NameTrie.of(
        names.keySet().stream().filter(name -> !isList(name, names)).map(Folding::fold).toList());
  }

  /**
   * True for a collective actor's name that only strings two known names together: 各地区、各部门. The
   * name of one body is none (国务院国有资产监督管理委员会), nor one that says whose it is (国务院有关部门).
   */
  private static boolean isList(String name, Map<String, List<Agency>> bearers) {
    if (!bearers.getOrDefault(name, List.of()).stream().allMatch(Agency::group)) {
      return false;
    }
    for (int i = 2; i <= name.length() - 2; i++) {
      boolean mark = name.charAt(i) == '、' || name.charAt(i) == '和';
      List<Agency> first = bearers.getOrDefault(name.substring(0, i), List.of());
      boolean listed = mark ? !first.isEmpty() : first.stream().anyMatch(Agency::group);
      if (listed && bearers.containsKey(name.substring(mark ? i + 1 : i))) {
        return true;
      }
    }
    return false;
  }

  /** The names of {@code registry}. */
  public static Gazetteer of(AgencyRegistry registry) {
    return new Gazetteer(registry, trie(registry));
  }

  /** The names of the registry as the build compiled them. */
  static Gazetteer of(CompiledAgencies compiled) {
    return new Gazetteer(AgencyRegistry.of(compiled), compiled.names());
  }

  /**
   * The names in {@code folded}, in order, none overlapping: where several begin or end within one
   * another, the one that begins first counts, and of these the longest.
   */
  public List<Span> find(String folded) {
    return names.find(folded);
  }

  /** True where some entry bears this very name. */
  public boolean knows(String name) {
    return registry.resolve(name, Optional.empty()).isPresent();
  }

  /** The body that {@code name} meant at the date {@code at}, if the registry knows it. */
  public Optional<Agency> resolve(String name, Optional<LocalDate> at) {
    return registry.resolve(name, at);
  }
}
