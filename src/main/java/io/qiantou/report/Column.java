package io.qiantou.report;

/**
 * A column of a table.
 *
 * @param name the variable of the query, e.g. {@code agencyName}; permanent: JSON calls it so
 * @param label what people read, e.g. 牵头机构
 */
public record Column(String name, Label label) {}
