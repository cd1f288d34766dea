package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import java.util.List;
import java.util.Optional;

/**
 * For whom a report is given (政府工作报告): {@code 我代表市人民政府，向大会报告工作} under {@code 在示例市第八届人民代表大会……上} is
 * the report of 示例市人民政府.
 */
final class Speaker {
  private static final int OPENING = 4;

  private final RuleBook rules;
  private final List<Paragraph> paragraphs;
  private final Optional<String> place;

  /**
   * For the paragraphs of one file.
   *
   * @param place whose assembly the report was given to
   */
  Speaker(RuleBook rules, List<Paragraph> paragraphs, Optional<String> place) {
    this.rules = rules;
    this.paragraphs = paragraphs;
    this.place = place;
  }

  /** Whom one of the first paragraphs of {@code [body, end)} names. */
  Optional<List<String>> issuer(int body, int end) {
    for (int i = body; i < Math.min(end, body + OPENING); i++) {
      String text = paragraphs.get(i).text();
      Optional<String> name =
          rules.find("document", "speaker", text).flatMap(match -> match.text("issuer", text));
      if (name.isPresent()) {
        return name.map(named -> List.of(place.map(at -> joined(at, named)).orElse(named)));
      }
    }
    return Optional.empty();
  }

  /** 示例省 and 省人民政府 are 示例省人民政府. */
  private static String joined(String place, String name) {
    boolean shared = place.charAt(place.length() - 1) == name.charAt(0);
    return shared ? place + name.substring(1) : name;
  }
}
