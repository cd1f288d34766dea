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
  private static final String FOLDER = "data/rules";
  private static final String SLOTS = FOLDER + "/slots.yml";

  private final Map<String, List<Rule>> kinds = new LinkedHashMap<>();
  private final Map<String, List<Rule>> emitting = new HashMap<>();

  private RuleBook() {}

  /**
   * Reads and checks all files.
   *
   * @param moreSlots slots whose expressions come from other data, by name
   * @throws QiantouException for a fault in a file, with file and line
   */
  public static RuleBook read(Resources resources, Map<String, String> moreSlots) {
    Map<String, String> slots = new LinkedHashMap<>(moreSlots);
    slots.putAll(slots(resources));
    RuleBook book = new RuleBook();
    Map<String, Rule> byId = new HashMap<>();
    for (String path : resources.list(FOLDER, ".yml")) {
      if (path.equals(SLOTS)) {
        continue;
      }
      String kind = path.substring(FOLDER.length() + 1, path.length() - ".yml".length());
      List<Rule> rules = RuleFile.read(resources, path, slots);
      book.kinds.put(kind, List.copyOf(rules));
      for (Rule rule : rules) {
        Rule twin = byId.put(rule.id(), rule);
        if (twin != null) {
          throw new QiantouException(
              rule.place() + ": rule " + rule.id() + " stands already at " + twin.place());
        }
        book.emitting
            .computeIfAbsent(kind + "/" + rule.emits(), key -> new ArrayList<>())
            .add(rule);
      }
    }
    return book;
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
  public Optional<Rule.Match> find(String kind, String emits, CharSequence folded) {
    for (Rule rule : emitting.getOrDefault(kind + "/" + emits, List.of())) {
      Optional<Rule.Match> match = rule.find(folded);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
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
