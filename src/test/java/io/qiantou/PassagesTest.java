package io.qiantou;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Passage;
import io.qiantou.model.PolicyDocument;
import io.qiantou.resource.Resources;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands outside the measures is kept, once, with its place. */
class PassagesTest {
  private static final Pipeline PIPELINE = new Pipeline(Lexicon.read(Resources.packed()));

  private static final String NOTICE =
      """
      样板省人民政府关于促进样板产业发展的意见
      样政发〔2030〕9号

      各市、县人民政府：

      为推进样板产业发展，
      提出以下意见。

      一、总体要求
      到2035年，样板产业增加值达到3000亿元。
      二、重点任务
      本部分任务由省有关部门分工落实。
      （一）改造示范园区。支持园区改造提升。（省商务厅牵头）
      （二）培育示范企业。支持企业做大做强。（省财政厅负责）

      附则：本意见自印发之日起施行。

      2030年5月1日
      """;

  static Stream<Path> samples() throws Exception {
    try (Stream<Path> all = Files.list(Path.of("data/samples"))) {
      return all.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  private static PolicyDocument document(String text) {
    return PIPELINE.extract("示例.txt", text.getBytes(StandardCharsets.UTF_8)).documents().get(0);
  }

  @Test
  void lettersIntroductionsAndEndsAreKeptUnwrapped() {
    PolicyDocument document = document(NOTICE);
    List<String> texts = document.passages().stream().map(Passage::text).toList();
    assertThat(texts.get(0)).contains("各市、县人民政府：", "为推进样板产业发展，提出以下意见。");
    assertThat(texts).anyMatch(text -> text.equals("本部分任务由省有关部门分工落实。"));
    assertThat(String.join("\n", texts)).doesNotContain("二、重点任务", "支持园区改造提升", "省财政厅负责");
  }

  @Test
  void aPassageKnowsItsPlace() {
    PolicyDocument document = document(NOTICE);
    for (Passage passage : document.passages()) {
      String quoted = document.source().quote(passage.span());
      assertThat(quoted.replaceAll("\\s", "")).isEqualTo(passage.text().replaceAll("\\s", ""));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nothingIsKeptTwice(Path sample) throws Exception {
    for (PolicyDocument document :
        PIPELINE.extract("示例.txt", Files.readAllBytes(sample)).documents()) {
      BitSet taken = new BitSet();
      document.measures().forEach(one -> taken.set(one.span().start(), one.span().end()));
      for (Passage passage : document.passages()) {
        int meets = taken.nextSetBit(passage.span().start());
        assertThat(meets < 0 || meets >= passage.span().end()).as(passage.text()).isTrue();
        taken.set(passage.span().start(), passage.span().end());
      }
      assertThat(document.passages()).isNotEmpty();
    }
  }
}
