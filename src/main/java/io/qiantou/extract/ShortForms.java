package io.qiantou.extract;

import io.qiantou.lexicon.Rule;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The short forms of names that one document defines for itself (简称): behind {@code
 * 国务院国有资产监督管理委员会（以下简称国资委）} the words 国资委 mean that body, in this document only.
 *
 * <p>A bracket behind a list of several bodies (以下统称各单位) defines no name of one body.
 */
final class ShortForms {
  /** Of a document that defines none. */
  static final ShortForms NONE = new ShortForms(Map.of(), List.of());

  private final Map<String, String> longByShort;
  private final List<Rule> definitions;
  private final Optional<Pattern> names;

  /** With the rules that find the definitions themselves. */
  ShortForms(Map<String, String> longByShort, List<Rule> definitions) {
    this.longByShort = new LinkedHashMap<>(longByShort);
    this.definitions = List.copyOf(definitions);
    this.names =
        longByShort.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Pattern.compile(
                    longByShort.keySet().stream()
                        .sorted((a, b) -> b.length() - a.length())
                        .map(Pattern::quote)
                        .collect(java.util.stream.Collectors.joining("|"))));
  }

  /** What {@code name} stands for in the document: a long form, or itself. */
  String meant(String name) {
    return longByShort.getOrDefault(name, name);
  }

  /** Where {@code text}, folded, uses a short form. */
  List<Span> uses(String text) {
    List<Span> found = new ArrayList<>();
    names
        .map(pattern -> pattern.matcher(text))
        .ifPresent(
            matcher -> {
              while (matcher.find()) {
                found.add(new Span(matcher.start(), matcher.end()));
              }
            });
    return found;
  }

  /** Where {@code text}, folded, defines one: （以下简称国资委）. */
  List<Span> definitions(String text) {
    List<Span> found = new ArrayList<>();
    for (Rule rule : definitions) {
      Optional<Rule.Match> match = rule.cuedIn(text) ? rule.find(text) : Optional.empty();
      while (match.isPresent()) {
        found.add(match.get().span());
        match = rule.findFrom(text, match.get().span().end());
      }
    }
    return found;
  }
}
