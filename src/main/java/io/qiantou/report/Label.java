package io.qiantou.report;

/**
 * The same words in both languages: {@code new Label("牵头机构", "Lead agency")}.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Label(String zh, String en) {

  /** One text for both, such as the name of a variable. */
  public static Label same(String text) {
    return new Label(text, text);
  }

  /** In one of them. */
  public String in(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }
}
