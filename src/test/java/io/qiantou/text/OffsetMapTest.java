package io.qiantou.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class OffsetMapTest {

  @Test
  void whatWasKeptOfARangeIsWhatItsCharactersLeadBackTo() {
    OffsetMap.Builder builder = new OffsetMap.Builder();
    builder.append(2, 3);
    builder.append(5, 2);
    builder.append(9, 1);
    builder.append(12, 4);
    OffsetMap map = builder.build();
    for (int start = 0; start <= 18; start++) {
      for (int end = start; end <= 18; end++) {
        BitSet expected = new BitSet();
        for (int i = 0; i < 10; i++) {
          int at = map.toSource(i);
          if (at >= start && at < end) {
            expected.set(at - start);
          }
        }
        assertThat(map.kept(new Span(start, end))).as("[%s, %s)", start, end).isEqualTo(expected);
      }
    }
  }
}
