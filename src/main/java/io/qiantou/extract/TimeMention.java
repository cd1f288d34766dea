package io.qiantou.extract;

import io.qiantou.text.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An expression of time in a text (时间): {@code 2025年底前}, {@code “十四五”期间}, {@code 今年前5个月}.
 *
 * @param span where it stands, without 截至 or 到 before it
 * @param words it as printed, without spaces
 * @param year the year, or the last one of a period; empty where the context has to give it
 * @param date the last day that it names, where it names more than a year
 * @param limit true for 前, 底前: by then
 * @param goal true behind 到 at the beginning of a clause: 到2025年
 * @param yearInferred true where the year is that of the article and not printed
 */
record TimeMention(
    Span span,
    String words,
    Optional<Integer> year,
    Optional<LocalDate> date,
    boolean limit,
    boolean goal,
    boolean yearInferred) {

  /**
   * It in a year that it leaves out: 上半年 is 2025年上半年.
   *
   * @param inferred true where the article gives the year and not the sentence
   */
  TimeMention in(int of, boolean inferred) {
    return new TimeMention(span, of + "年" + words, Optional.of(of), date, limit, goal, inferred);
  }
}
