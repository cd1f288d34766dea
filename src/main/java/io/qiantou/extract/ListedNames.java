package io.qiantou.extract;

import io.qiantou.lexicon.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The names of a list that is the subject of as many quantities (并列主语): {@code 甲、乙占比} is 甲占比 and
 * 乙占比, {@code 示例口岸进口、出口整体通关时间} the 整体通关时间 of both, {@code 苏州、宁波、杭州3市进出口} the 进出口 of each city.
 */
final class ListedNames {
  private static final int LONGEST_ATTRIBUTE = 4;

  private final Function<String, Rule> rules;

  /** With the rules of {@code data/rules/target.yml}, by what they emit. */
  ListedNames(Function<String, Rule> rules) {
    this.rules = rules;
  }

  /** The {@code size} parts of a list of names, or the whole list for each. */
  List<String> split(String names, int size) {
    Optional<List<String>> twins = size == 2 ? twins(names) : Optional.empty();
    if (twins.isPresent()) {
      return twins.get();
    }
    String list = withoutCount(names.replaceFirst("分别|合计", ""));
    for (String stops : List.of("、", "、|以?及|和|与")) {
      List<String> parts = List.of(list.split(stops, -1));
      if (parts.size() == size && parts.stream().allMatch(part -> part.length() > 1)) {
        return withFront(withHead(parts));
      }
    }
    return Collections.nCopies(size, names);
  }

  /** 进口、出口整体通关时间: two of a kind that share what is around them. */
  private Optional<List<String>> twins(String names) {
    return rules
        .apply("twins")
        .find(names)
        .map(
            match -> {
              String front = match.text("front", names).orElse("");
              String tail = match.text("tail", names).orElse("");
              return List.of(
                  front + match.text("one", names).orElseThrow() + tail,
                  front + match.text("two", names).orElseThrow() + tail);
            });
  }

  /** 苏州、杭州2市进出口 without how many they are. */
  private String withoutCount(String names) {
    return rules
        .apply("list-count")
        .find(names)
        .map(
            match -> names.substring(0, match.span().start()) + names.substring(match.span().end()))
        .orElse(names);
  }

  /** 对甲、乙进出口: 对甲进出口 and 对乙进出口. */
  private List<String> withFront(List<String> parts) {
    String first = parts.get(0);
    Optional<String> front =
        rules.apply("front").find(first).flatMap(match -> match.text("front", first));
    return front
        .map(
            word -> parts.stream().map(part -> part.startsWith(word) ? part : word + part).toList())
        .orElse(parts);
  }

  /** 甲、乙占比: 甲占比 and 乙占比. */
  private List<String> withHead(List<String> parts) {
    String last = parts.get(parts.size() - 1);
    Optional<String> head = head(last).flatMap(match -> match.text("head", last));
    if (head.isEmpty()) {
      return parts;
    }
    List<String> whole = new ArrayList<>();
    for (String part : parts) {
      boolean own = head(part).filter(match -> match.span().start() > 0).isPresent();
      whole.add(own ? part : part + commonTail(part, last).orElse(head.get()));
    }
    return whole;
  }

  private Optional<Rule.Match> head(String name) {
    return rules.apply("head").find(name);
  }

  /** 整体通关时间 of 进口, 出口整体通关时间: both attributes end alike, and what follows is shared. */
  private static Optional<String> commonTail(String part, String last) {
    int at = last.indexOf(part.charAt(part.length() - 1));
    boolean alike = part.length() <= LONGEST_ATTRIBUTE && at >= 0 && at < LONGEST_ATTRIBUTE;
    return alike ? Optional.of(last.substring(at + 1)) : Optional.empty();
  }
}
