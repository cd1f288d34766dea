package io.qiantou.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterRangesTest {
  private static final CharacterRanges HAN = CharacterRanges.of('一', '龥');

  @Test
  void setsAreUnitedCutAndTurned() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      CharacterRanges one = CharacterRanges.NONE;
      CharacterRanges other = CharacterRanges.NONE;
      BitSet bits = new BitSet();
      BitSet more = new BitSet();
      for (int i = 0; i < random.nextInt(5); i++) {
        one = add(one, bits, random);
        other = add(other, more, random);
      }
      BitSet union = (BitSet) bits.clone();
      union.or(more);
      BitSet cut = (BitSet) bits.clone();
      cut.and(more);
      bits.flip(0, CharacterRanges.LIMIT);
      assertThat(bits(one.or(other))).isEqualTo(union);
      assertThat(bits(one.and(other))).isEqualTo(cut);
      assertThat(bits(one.not())).isEqualTo(bits);
    }
  }

  @Test
  void membersAreFoundByTheirEdges() {
    assertThat(List.of('一', '二', '龥')).allMatch(HAN::contains);
    assertThat(List.of('\u4dff', '龦', 'a', '\uffff')).noneMatch(HAN::contains);
    assertThat(CharacterRanges.ALL.contains('\uffff')).isTrue();
    assertThat(HAN.not().not().edges().toArray()).isEqualTo(HAN.edges().toArray());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[一二三]",
        "[^一-九\\d]",
        "[\\s一&&[^\\t]]",
        "[\\u4e00-\\u9fff&&[^由将]]",
        "[^\\u4e00-\\u9fff&&[^由将]]",
        "[a-c[x-z]]",
        "[+.\\-]",
        "\\w",
        "\\D",
        "."
      })
  void aClassIsReadAsTheEngineOfTheJdkReadsIt(String expression) {
    CharacterRanges read =
        ((Syntax.One) ExpressionParser.parse(expression).orElseThrow().tree()).set();
    Pattern pattern = Pattern.compile(expression);
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (!Character.isSurrogate(c)) {
        assertThat(read.contains(c))
            .as("%s: %04x", expression, (int) c)
            .isEqualTo(pattern.matcher(String.valueOf(c)).matches());
      }
    }
  }

  private static CharacterRanges add(CharacterRanges set, BitSet bits, Random random) {
    int from = random.nextInt(CharacterRanges.LIMIT);
    int to = Math.min(Character.MAX_VALUE, from + random.nextInt(300));
    bits.set(from, to + 1);
    return set.or(CharacterRanges.of((char) from, (char) to));
  }

  private static BitSet bits(CharacterRanges set) {
    BitSet bits = new BitSet();
    int[] edges = set.edges().toArray();
    for (int i = 0; i + 1 < edges.length; i += 2) {
      bits.set(edges[i], edges[i + 1]);
    }
    return bits;
  }
}
