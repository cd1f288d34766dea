package io.qiantou.server;

import java.util.List;

/**
 * A facet beside the results of a search.
 *
 * @param name of its parameter: {@code lead}
 * @param title what people call it
 * @param values the most frequent ones, each with the number of results that have it; the chosen
 *     one alone where one is chosen
 * @param chosen whether one is
 * @param more how many other values there are
 */
public record FacetView(String name, String title, List<Value> values, boolean chosen, int more) {
  /**
   * A value.
   *
   * @param value as it stands in addresses
   * @param label as people read it
   * @param count how many of the results have it
   */
  public record Value(String value, String label, int count) {}

  /** Copies the list. */
  public FacetView {
    values = List.copyOf(values);
  }
}
