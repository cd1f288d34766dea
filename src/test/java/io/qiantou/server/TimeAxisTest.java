package io.qiantou.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeAxisTest {
  private static Map<String, String> row(String kind, String when, String base, String change) {
    return Map.of("kind", kind, "when", when, "base", base, "change", change);
  }

  @Test
  void laterIsFurtherRightAndMoreIsHigher() {
    TimeAxis axis =
        TimeAxis.of(
            List.of(
                row("observation", "2020", "15.8", ""),
                row("target", "2025", "20", ""),
                row("target", "2030", "25", ""),
                row("target", "2025", "18", "decrease"),
                row("observation", "上年", "3", "")));
    assertThat(axis.points()).extracting(TimeAxis.Point::id).containsExactly("v0", "v1", "v2");
    assertThat(axis.points()).extracting(TimeAxis.Point::x).isSorted().doesNotHaveDuplicates();
    assertThat(axis.points())
        .extracting(TimeAxis.Point::y)
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(axis.points())
        .allSatisfy(
            point -> {
              assertThat(point.x()).isBetween((long) axis.left(), (long) axis.right());
              assertThat(point.y()).isBetween(0L, (long) axis.bottom());
            });
    assertThat(axis.years()).extracting(TimeAxis.Tick::label).contains("2020", "2030");
    assertThat(axis.lines()).extracting(TimeAxis.Tick::label).contains("0", "25");
  }

  @Test
  void aSingleValueAndNoneAreDrawnToo() {
    assertThat(TimeAxis.of(List.of(row("target", "2025", "0", ""))).points()).hasSize(1);
    assertThat(TimeAxis.of(List.of()).points()).isEmpty();
  }
}
