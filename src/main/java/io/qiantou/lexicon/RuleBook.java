package io.qiantou.lexicon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All rules of {@code data/rules}: {@code kind.yml} holds the rules of one kind; {@code slots.yml}
 * the expressions that patterns share.
 */
public final class RuleBook {
  static final String FOLDER = "data/rules";
  private static final String SLOTS = FOLDER + "/slots.yml";

  private final Map<String, List<Rule>> kinds = new LinkedHashMap<>();
  private final Map<String, Map<String, List<Rule>>> emitting = new HashMap<>();

  /** Of the rules by kind; an id that two rules bear is a fault. */
  RuleBook(Map<String, List<Rule>> kinds) {
    Map<String, Rule> byId = new HashMap<>();
    kinds.forEach(
        (kind, rules) -> {
          this.kinds.put(kind, List.copyOf(rules));
          rules.forEach(rule -> add(kind, rule, byId));
        });
  }

  private void add(String kind, Rule rule, Map<String, Rule> byId) {
    Rule twin = byId.put(rule.id(), rule);
    if (twin != null) {
      throw new QiantouException(
          rule.place() + ": rule " + rule.id() + " stands already at " + twin.place());
    }
    emitting
        .computeIfAbsent(kind, key -> new HashMap<>())
        .computeIfAbsent(rule.emits(), key -> new ArrayList<>())
        .add(rule);
  }

  /**
   * All rules: as the build compiled them where that was done from these very files, else read and
   * checked.
   *
   * @param moreSlots slots whose expressions come from other data, by name
   * @throws QiantouException for a fault in a file, with file and line
   */
  public static RuleBook read(Resources resources, Map<String, String> moreSlots) {
    return CompiledRules.find(resources, moreSlots)
        .map(RuleBook::new)
        .orElseGet(() -> parse(resources, moreSlots));
  }

  /** All rules, read from their files. */
  static RuleBook parse(Resources resources, Map<String, String> moreSlots) {
    Map<String, String> slots = new LinkedHashMap<>(moreSlots);
    slots.putAll(slots(resources));
    Map<String, List<Rule>> kinds = new LinkedHashMap<>();
    for (String path : resources.list(FOLDER, ".yml")) {
      if (!path.equals(SLOTS)) {
        String kind = path.substring(FOLDER.length() + 1, path.length() - ".yml".length());
        kinds.put(kind, RuleFile.read(resources, path, slots));
      }
    }
    return new RuleBook(kinds);
  }

  /** The kinds of rules, i.e. the names of the files. */
  public List<String> kinds() {
    return List.copyOf(kinds.keySet());
  }

  /** The rules of one kind, in the order of its file. */
  public List<Rule> rules(String kind) {
    List<Rule> rules = kinds.get(kind);
    if (rules == null) {
      throw new QiantouException(
          "no file " + FOLDER + "/" + kind + ".yml; there are " + kinds.keySet());
    }
    return rules;
  }

  /** The first of the kind's rules that give {@code emits} and apply to {@code folded}. */
  public Optional<Rule.Match> find(String kind, String emits, String folded) {
    for (Rule rule : emitting.getOrDefault(kind, Map.of()).getOrDefault(emits, List.of())) {
      if (rule.cuedIn(folded)) {
        Optional<Rule.Match> match = rule.find(folded);
        if (match.isPresent()) {
          return match;
        }
      }
    }
    return Optional.empty();
  }

  /** True where one of the kind's rules that give {@code emits} applies to {@code folded}. */
  public boolean applies(String kind, String emits, String folded) {
    for (Rule rule : emitting.getOrDefault(kind, Map.of()).getOrDefault(emits, List.of())) {
      if (rule.cuedIn(folded) && rule.appliesTo(folded)) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, String> slots(Resources resources) {
    try {
      return new YAMLMapper()
          .readValue(resources.text(SLOTS), new TypeReference<LinkedHashMap<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new QiantouException(
          SLOTS + ":" + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
    }
  }
}
