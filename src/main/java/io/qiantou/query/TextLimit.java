package io.qiantou.query;

/** The longest text that a query may make: doubling one thirty times would fill any memory. */
final class TextLimit {
  /** Some twenty times the longest document that was seen. */
  static final long CHARACTERS = 4_000_000;

  private TextLimit() {}

  /**
   * Ends a query that makes a longer one.
   *
   * @throws QueryLimitException naming the limit
   */
  static void check(long characters, Stop stop) {
    if (characters > CHARACTERS) {
      throw stop.at(
          new QueryLimitException(
              "the query makes a text of more than "
                  + CHARACTERS
                  + " characters / 查询生成的文本过长; that is the most that is allowed"));
    }
  }
}
