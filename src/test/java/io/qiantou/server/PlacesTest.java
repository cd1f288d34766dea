package io.qiantou.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Places of one value say what a set of bits says. */
class PlacesTest {
  private static final int MEASURES = 300;

  private static BitSet set(int... places) {
    BitSet set = new BitSet();
    IntStream.of(places).forEach(set::set);
    return set;
  }

  @Test
  void countsEachOnce() {
    Places places = new Places(IntStream.of(7, 4, 7, 11));
    assertThat(places.countIn(set(4, 5, 7))).isEqualTo(2);
    assertThat(places.countIn(set())).isZero();
    assertThat(places.intersects(set(11))).isTrue();
    assertThat(places.intersects(set(5, 6))).isFalse();
    assertThat(places.toSet()).isEqualTo(set(4, 7, 11));
  }

  @Test
  void saysWhatASetOfBitsSays() {
    Random random = new Random(9);
    for (int round = 0; round < 200; round++) {
      BitSet value = new BitSet();
      BitSet found = new BitSet();
      for (int i = random.nextInt(MEASURES); i > 0; i--) {
        value.set(random.nextInt(MEASURES));
        found.set(random.nextInt(MEASURES));
      }
      Places places = new Places(value.stream());
      BitSet both = (BitSet) value.clone();
      both.and(found);
      assertThat(places.countIn(found)).isEqualTo(both.cardinality());
      assertThat(places.intersects(found)).isEqualTo(!both.isEmpty());
      assertThat(places.toSet()).isEqualTo(value);
    }
  }
}
