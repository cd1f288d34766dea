package io.qiantou.report;

/**
 * A line beside a table's rows that says what they rest on: {@code new Note("documents", new
 * Label("文件", "Documents"), "12")}.
 *
 * @param key permanent: JSON calls it so
 * @param label for people
 * @param value as it is
 */
public record Note(String key, Label label, String value) {}
