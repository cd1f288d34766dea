package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import io.qiantou.model.DocumentHead;
import io.qiantou.text.Folding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page says of its document outside the text (索引号 / 发文机关 / 成文日期 …), by the rules of {@code
 * data/rules/metadata.yml}. The text itself counts first.
 */
final class PageMetadata {
  private final RuleBook rules;
  private final Map<String, String> labels;

  PageMetadata(RuleBook rules, Map<String, String> labels) {
    this.rules = rules;
    this.labels = labels;
  }

  /** The document's title as the page gives it. */
  Optional<String> title() {
    return value("title");
  }

  /**
   * {@code head} with what it lacks and the page has. The number is the page's, where it has one:
   * {@code 国令第707号} of an order whose text says {@code 中华人民共和国国务院令 第707号}.
   */
  DocumentHead complete(DocumentHead head) {
    if (labels.isEmpty()) {
      return head;
    }
    List<String> issuers = new ArrayList<>(head.issuers());
    Optional<List<String>> named =
        value("issuer").map(text -> List.of(text.split("[、，,;；\\s]+", -1)));
    if (issuers.isEmpty() || named.filter(names -> spellsOut(names, issuers)).isPresent()) {
      issuers.clear();
      named.ifPresent(issuers::addAll);
    }
    Optional<LocalDate> issued =
        head.issued()
            .or(() -> value("issued").flatMap(Dates::parse))
            .or(() -> value("published").flatMap(Dates::parse));
    return new DocumentHead(
        head.title(),
        value("number").filter(text -> text.indexOf('号') > 0).or(head::number),
        issuers,
        issued,
        head.effective(),
        head.type(),
        head.attachment(),
        head.programme(),
        head.addressees(),
        head.validity());
  }

  /** True where the page writes 示例省人民政府 and the text only 省人民政府. */
  private static boolean spellsOut(List<String> names, List<String> issuers) {
    return names.size() == 1
        && issuers.size() == 1
        && names.get(0).length() > issuers.get(0).length()
        && names.get(0).endsWith(issuers.get(0));
  }

  private Optional<String> value(String element) {
    for (Map.Entry<String, String> label : labels.entrySet()) {
      boolean named = rules.applies("metadata", element, Folding.fold(label.getKey()));
      if (named && !label.getValue().isBlank()) {
        return Optional.of(label.getValue().strip());
      }
    }
    return Optional.empty();
  }
}
