package io.qiantou.rdf;

import io.qiantou.model.DocumentHead;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the number in a document's head is: a document number (发文字号) such as {@code 国发〔2021〕12号}, a
 * yearly one that says nothing of who issued it ({@code 2023年第3号}), or only the place of a case in
 * its collection ({@code 7}).
 */
final class DocumentNumber {
  private static final Set<String> WITHOUT_NUMBER = Set.of("案例", "报道");
  private static final Pattern PLAIN = Pattern.compile("[^\\p{L}]|[第号令年〇零一二三四五六七八九十百]");

  /** After NFKC, which makes the brackets （） half-width; 〔〕 and 【】 stay. */
  private static final Pattern CODE_YEAR_NUMBER =
      Pattern.compile("\\p{IsHan}[^\\d\\s]*[〔\\[(【](?:19|20)\\d\\d[〕\\])】]第?\\d+号");

  private DocumentNumber() {}

  /** True for {@code 国发〔2018〕42号}, which no other document bears; not for {@code 总局令第44号}. */
  static boolean isCodeYearAndNumber(String number) {
    String dense = Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("\\s", "");
    return CODE_YEAR_NUMBER.matcher(dense).matches();
  }

  /** True where the head's number is a document number. */
  static boolean isIn(DocumentHead head) {
    return head.programme().isEmpty()
        && head.type().filter(WITHOUT_NUMBER::contains).isEmpty()
        && head.number().filter(DocumentNumber::hasDigit).isPresent()
        && (namesItsIssuer(head) || head.number().orElseThrow().matches("(?s).*[年令].*"));
  }

  /** True where the number holds the code of who issued it, and so is like no other's. */
  static boolean namesItsIssuer(DocumentHead head) {
    String number = head.number().orElse("").replace(head.type().orElse(""), "");
    return !PLAIN.matcher(number).replaceAll("").isEmpty();
  }

  private static boolean hasDigit(String number) {
    return number.codePoints().anyMatch(c -> Character.isDigit(c) || "〇一二三四五六七八九十".indexOf(c) >= 0);
  }
}
