package io.qiantou.report;

/**
 * One of the values that a parameter or the cells of a column can have: {@code new Option("lead",
 * new Label("牵头", "leads"))}.
 *
 * @param value as it stands in an address, in the query and in JSON
 * @param label for people
 */
public record Option(String value, Label label) {}
