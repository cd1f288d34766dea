package io.qiantou.report;

import java.util.Locale;

/** The languages that titles, labels and pages are written in; {@code zh} where none is asked. */
public enum Language {
  /** 中文. */
  ZH,
  /** English. */
  EN;

  /** Its BCP 47 tag: {@code zh}, {@code en}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The language with this tag.
   *
   * @throws WrongCallException where it is neither {@code zh} nor {@code en}
   */
  public static Language of(String tag) {
    for (Language language : values()) {
      if (language.tag().equals(tag)) {
        return language;
      }
    }
    throw new WrongCallException("语言 / language \"" + tag + "\": zh or en was expected");
  }
}
