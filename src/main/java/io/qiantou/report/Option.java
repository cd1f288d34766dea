package io.qiantou.report;

/**
 * One of the values that a parameter can have: {@code new Option("lead", new Label("牵头",
 * "leads"))}.
 *
 * @param value as it stands in an address and in the query
 * @param label for people
 */
public record Option(String value, Label label) {}
