package io.qiantou.report;

import java.util.List;

/**
 * What a {@link Chart} shows, counted and cut to what can be looked at; templates draw it, and the
 * pages' script reads it as JSON. {@code kind} is that of the chart, {@code left} is how many
 * labels, points or nodes there are besides those shown: the smallest.
 */
public sealed interface Figure {
  /** The chart's keyword: {@code bar}. */
  String kind();

  /** What is left out. */
  int left();

  /** Bars, stacked of pieces in the colours that {@code names} names. */
  record Bars(String kind, List<String> names, List<Bar> bars, long most, int left)
      implements Figure {}

  /** One bar, which is {@code total} long. */
  record Bar(String label, List<Piece> pieces, long total) {}

  /**
   * A part of a bar.
   *
   * @param name its colour: which of the names of the bars
   * @param start thousandths of the longest bar before it
   * @param width thousandths of the longest bar
   */
  record Piece(int name, long value, long start, long width) {}

  /** Squares. */
  record Grid(
      String kind, List<String> xs, List<String> ys, List<Square> squares, long most, int left)
      implements Figure {}

  /**
   * One square: places in {@code xs} and {@code ys}.
   *
   * @param shade from 1 to 5
   */
  record Square(int x, int y, long value, long shade) {}

  /** Points in time. */
  record Timeline(
      String kind, List<String> groups, int from, int until, List<Moment> moments, int left)
      implements Figure {}

  /**
   * One point.
   *
   * @param date as in the table
   * @param place thousandths of the way from the first day of {@code from} to the last of {@code
   *     until}
   * @param row counts the points that would lie on one another
   */
  record Moment(String date, String label, int group, int place, int row) {}

  /** A network. */
  record Network(String kind, List<Node> nodes, List<Edge> edges, int left) implements Figure {}

  /**
   * Someone in it, on a circle, the heaviest on top and the others to the right of it by weight.
   *
   * @param weight the greater the more rows name it
   * @param x thousandths of the circle's radius from its middle to the right
   * @param y the same, downwards
   * @param share thousandths of the heaviest node's weight
   */
  record Node(String name, long weight, long x, long y, long share) {
    /** The turn of a label that points away from the middle and is not upside down, in degrees. */
    public long turn() {
      return Math.round(Math.toDegrees(Math.atan2((double) y, (double) x))) + (x < 0 ? 180 : 0);
    }
  }

  /**
   * Two of them: places in {@code nodes}.
   *
   * @param shade from 1 to 5
   */
  record Edge(int from, int to, long weight, long shade) {}

  /** The provinces, each as a tile at its place. */
  record Tiles(String kind, List<Tile> tiles, long most, int left) implements Figure {}

  /**
   * One province.
   *
   * @param shade from 1 to 5; 0 where it has none
   */
  record Tile(String name, String english, int x, int y, long value, long shade) {}

  /**
   * How dark {@code value} is shown where the greatest is {@code most}: 0 for none, then 1 to 5.
   */
  static long shade(long value, long most) {
    return value <= 0 ? 0 : Math.max(1, Math.min(5, (value * 5 + most - 1) / Math.max(1, most)));
  }
}
