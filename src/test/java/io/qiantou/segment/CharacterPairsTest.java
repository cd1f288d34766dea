package io.qiantou.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CharacterPairsTest {
  @Test
  void aTextSharesItsPairsWithItself() {
    CharacterPairs pairs = CharacterPairs.of(List.of("跨境电商", "电商平台"));
    assertThat(pairs.size()).isEqualTo(5);
    assertThat(pairs.shareIn(pairs)).isEqualTo(1);
    assertThat(pairs.shareIn(CharacterPairs.of(List.of("电商平台")))).isEqualTo(0.6);
    assertThat(CharacterPairs.of(List.of("电")).shareIn(pairs)).isZero();
  }

  @Test
  void noPairGoesFromOneTextToTheNext() {
    CharacterPairs pairs = CharacterPairs.of(List.of("甲乙", "丙丁"));
    assertThat(CharacterPairs.of(List.of("乙丙")).shareIn(pairs)).isZero();
  }

  @Test
  void howOftenAPairStandsInAText() {
    CharacterPairs text = CharacterPairs.of(List.of("口岸口岸口"));
    assertThat(CharacterPairs.of(List.of("口岸贸")).countsIn(text).sorted().toArray())
        .containsExactly(0, 2);
  }

  @Test
  void asSetsWouldSay() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      String one = text(random);
      String other = text(random);
      Set<String> pairs = pairs(one);
      long shared = pairs.stream().filter(pairs(other)::contains).count();
      assertThat(CharacterPairs.of(List.of(one)).shareIn(CharacterPairs.of(List.of(other))))
          .isEqualTo(pairs.isEmpty() ? 0 : (double) shared / pairs.size());
    }
  }

  private static String text(Random random) {
    List<String> characters = new ArrayList<>();
    for (int i = random.nextInt(300); i > 0; i--) {
      characters.add(String.valueOf((char) (0x4e00 + random.nextInt(12))));
    }
    return String.join("", characters);
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }
}
