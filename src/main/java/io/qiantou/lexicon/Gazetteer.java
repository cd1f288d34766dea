package io.qiantou.lexicon;

import io.qiantou.model.Agency;
import io.qiantou.text.Folding;
import io.qiantou.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** The automaton over {@code names}, but for lists of names. */
  static NameTrie trie(Set<String> names) {
    return NameTrie.of(
        names.stream().filter(name -> !isList(name, names)).map(Folding::fold).toList());
  }

  /** True for a name that only strings two known names together: 各地区、各部门. */
  private static boolean isList(String name, Set<String> all) {
    for (int i = 2; i <= name.length() - 2; i++) {
      int behind = name.charAt(i) == '、' || name.charAt(i) == '和' ? i + 1 : i;
      if (all.contains(name.substring(0, i)) && all.contains(name.substring(behind))) {
        return true;
      }
    }
    return false;
  }

  /** The names of {@code registry}. */
  public static Gazetteer of(AgencyRegistry registry) {
    return new Gazetteer(registry, trie(registry.names().keySet()));
  }

  /** The names of the registry as the build compiled them. */
  static Gazetteer of(CompiledAgencies compiled) {
    return new Gazetteer(AgencyRegistry.of(compiled), compiled.names());
  }

  /**
   * The names in {@code folded}, in order, none overlapping: where several begin or end within one
   * another, the one that begins first counts, and of these the longest.
   */
  public List<Span> find(CharSequence folded) {
    return names.find(folded);
  }

  /** The body that {@code name} meant at the date {@code at}, if the registry knows it. */
  public Optional<Agency> resolve(String name, Optional<LocalDate> at) {
    return registry.resolve(name, at);
  }
}
