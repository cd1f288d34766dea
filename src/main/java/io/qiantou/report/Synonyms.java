package io.qiantou.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import io.qiantou.store.AskedWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words that mean the same (同义词), from {@code data/synonyms.yml}: who asks for 跨境电商 is also shown
 * what says 跨境电子商务. They are looked for within what is asked, the longest first, and each is tried
 * in its place.
 *
 * <pre>{@code
 * synonyms.also("跨境电商退货");         // 跨境电子商务退货
 * synonyms.pattern("跨境电商");          // 跨境电商|跨境电子商务, for REGEX in a report
 * synonyms.pattern("\"跨境电商\"");      // 跨境电商: as it is written
 * }</pre>
 */
public final class Synonyms {
  private static final String FILE = "data/synonyms.yml";
  private static final String WORDS = "words";
  private static final String ASKED = "asked";

  /** What is asked with three words of groups of three has some thirty forms; more help nobody. */
  private static final int MOST = 32;

  private static final Pattern QUOTED = Pattern.compile("[\"“”＂「『](.+)[\"“”＂」』]");
  private static final Pattern SIGNS = Pattern.compile("[\\\\|.^?*+{}()\\[\\]$]");

  /** By a word in lower case what is looked for in its place. */
  private final Map<String, List<String>> groups;

  private final int longest;

  private Synonyms(Map<String, List<String>> groups) {
    this.groups = groups;
    this.longest = groups.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * Reads them.
   *
   * @throws QiantouException where a group has fewer than two words, a word fewer than two letters,
   *     or a word stands in two groups
   */
  public static Synonyms read(Resources resources) {
    Map<String, List<String>> groups = new TreeMap<>();
    try {
      JsonNode file = new ObjectMapper(new YAMLFactory()).readTree(resources.text(FILE));
      for (JsonNode group : file) {
        List<String> words = words(group, WORDS);
        List<String> all = Stream.concat(words.stream(), words(group, ASKED).stream()).toList();
        if (words.isEmpty() || all.size() < 2) {
          throw fault(group, "words, or a word and asked, were expected: two or more");
        }
        for (String word : all) {
          if (word.codePointCount(0, word.length()) < 2 || !word.equals(word.strip())) {
            throw fault(group, "\"" + word + "\": two letters or more were expected");
          }
          if (groups.put(word.toLowerCase(Locale.ROOT), words) != null) {
            throw fault(group, "\"" + word + "\" stands there twice");
          }
        }
      }
    } catch (JsonProcessingException e) {
      throw new QiantouException(FILE + ": " + e.getMessage(), e);
    }
    return new Synonyms(groups);
  }

  /** Reads them when they are first asked for: most reports never ask. */
  static Supplier<Synonyms> later(Resources resources) {
    AtomicReference<@Nullable Synonyms> read = new AtomicReference<>();
    return () -> read.updateAndGet(known -> known == null ? read(resources) : known);
  }

  private static List<String> words(JsonNode group, String field) {
    List<String> words = new ArrayList<>();
    group.path(field).forEach(word -> words.add(word.asText()));
    return words;
  }

  private static QiantouException fault(JsonNode group, String what) {
    return new QiantouException(FILE + ": " + group + ": " + what);
  }

  /** What somebody types to search by, and what means the same. */
  public AskedWords words(String typed) {
    return AskedWords.of(typed).widened(this::also);
  }

  /**
   * What else is looked for where these words are asked for; none where they are in quotation
   * marks. What holds another of them, or the words themselves, is found with it and left out.
   */
  public List<String> also(String asked) {
    if (QUOTED.matcher(asked.strip()).matches()) {
      return List.of();
    }
    String whole = asked.strip();
    Set<String> forms = forms(whole);
    return forms.stream()
        .filter(form -> !same(form, whole) && !holds(form, whole))
        .filter(form -> forms.stream().noneMatch(other -> !same(form, other) && holds(form, other)))
        .toList();
  }

  private static boolean same(String one, String other) {
    return one.equalsIgnoreCase(other);
  }

  private static boolean holds(String form, String other) {
    return form.toLowerCase(Locale.ROOT).contains(other.toLowerCase(Locale.ROOT));
  }

  /** All forms of {@code asked}, from left to right. */
  private Set<String> forms(String asked) {
    Set<String> forms = new LinkedHashSet<>(Set.of(""));
    int place = 0;
    while (place < asked.length()) {
      int end = wordEnd(asked, place);
      List<String> here =
          end > place
              ? Stream.concat(
                      Stream.of(asked.substring(place, end)),
                      groups.getOrDefault(lower(asked, place, end), List.of()).stream())
                  .toList()
              : List.of(asked.substring(place, place + 1));
      forms =
          forms.stream()
              .flatMap(form -> here.stream().map(form::concat))
              .limit(MOST)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      place = Math.max(end, place + 1);
    }
    return forms;
  }

  /** The end of the longest word that begins there; {@code place} where none does. */
  private int wordEnd(String asked, int place) {
    for (int end = Math.min(asked.length(), place + longest); end > place; end--) {
      if (groups.containsKey(lower(asked, place, end))) {
        return end;
      }
    }
    return place;
  }

  private static String lower(String asked, int from, int to) {
    return asked.substring(from, to).toLowerCase(Locale.ROOT);
  }

  /** {@code asked} without quotation marks around it. */
  static String written(String asked) {
    Matcher quoted = QUOTED.matcher(asked.strip());
    return quoted.matches() ? quoted.group(1) : asked.strip();
  }

  /**
   * A regular expression that finds {@code asked} or what means the same; it has no sign that not
   * every SPARQL store reads alike.
   */
  String pattern(String asked) {
    return Stream.concat(Stream.of(written(asked)), also(asked).stream())
        .map(form -> SIGNS.matcher(form).replaceAll("\\\\$0"))
        .collect(Collectors.joining("|"));
  }
}
