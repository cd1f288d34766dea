package io.qiantou.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.TextStore;
import io.qiantou.resource.Resources;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the pages ask of the text index beside {@link PolicyStore#search}. */
class FoundWordsTest {
  private static final String NOTICE =
      """
      关于支持样板区贸易便利化若干措施的通知

      示发〔2021〕7号

      一、发展跨境电商。支持样板区发展跨境电商海外仓，完善通关服务。（海关总署负责）

      二、丰富保险产品。鼓励保险机构开发贸易险种。（商务部负责）

      三、支持海外仓。推动跨境电商企业建设海外仓，优化通关服务。（商务部负责）

      2021年3月5日
      """;

  private static final String MEASURE = "https://w3id.org/qiantou/id/document/示发-2021-7/";

  @Test
  void matchesAreOfOneKindAndEachOnce() {
    try (PolicyStore store = TextStore.of(Resources.packed(), NOTICE)) {
      assertThat(store.matches(words("海外仓"), "measure", 100))
          .containsExactlyInAnyOrder(MEASURE + "一", MEASURE + "三");
      assertThat(store.matches(words("海外仓 保险"), "measure", 100)).isEmpty();
      assertThat(store.matches(words("海关总署"), "agency", 100))
          .containsExactly("https://w3id.org/qiantou/id/agency/gacc");
      assertThat(store.matches(words(""), "measure", 100)).isEmpty();
      assertThat(store.matches(words("海外仓"), "measure", 1)).hasSize(1);
    }
  }

  @Test
  void wordsAreMarkedAndAllElseIsEscaped() {
    try (PolicyStore store = PolicyStore.temporary()) {
      assertThat(store.highlighted(words("通关"), List.of("<b>通关</b>", "无")))
          .containsExactly("&lt;b&gt;<em>通关</em>&lt;&#x2F;b&gt;", "无");
      assertThat(store.highlighted(words(""), List.of("<i>"))).containsExactly("&lt;i&gt;");
      assertThat(store.highlighted(words("*?\""), List.of("通关"))).containsExactly("通关");
    }
  }

  @Test
  void aWordIsFoundByThoseThatMeanTheSameToo() {
    AskedWords asked =
        words("跨境电商 通关").widened(word -> word.equals("跨境电商") ? List.of("贸易险", "国际电商") : List.of());
    assertThat(asked.also()).containsExactly("贸易险", "国际电商");
    assertThat(asked.lucene()).isEqualTo("(\"跨境电商\" OR \"贸易险\" OR \"国际电商\") AND \"通关\"");
    assertThat(asked.exactly()).isEqualTo("\"跨境电商\" 通关");
    AskedWords exactly = words(asked.exactly()).widened(word -> List.of(word + "!"));
    assertThat(exactly.words().get(0)).isEqualTo(new AskedWords.Word("跨境电商", true, List.of()));
    assertThat(exactly.also()).containsExactly("通关!");
    try (PolicyStore store = TextStore.of(Resources.packed(), NOTICE)) {
      AskedWords either = words("无此词").widened(word -> List.of("贸易险种", "海外仓"));
      assertThat(store.matches(either, "measure", 100)).hasSize(3);
      assertThat(store.matches(words("\"无此词\""), "measure", 100)).isEmpty();
      assertThat(store.highlighted(either, List.of("贸易险种"))).containsExactly("<em>贸易险种</em>");
    }
  }

  @Test
  void quotationMarksAroundAWordAreNoPartOfIt() {
    assertThat(words("“跨境 电商” 「海关」 打造“一带一路”平台 \"").words())
        .extracting(AskedWords.Word::written)
        .containsExactly("跨境", "电商", "海关", "打造“一带一路”平台");
    assertThat(words("“跨境 电商” 「海关」 打造“一带一路”平台 \"").words())
        .extracting(AskedWords.Word::exactly)
        .containsExactly(true, true, true, false);
    assertThat(words("*?\"").lucene()).isEqualTo("\"\"");
  }

  private static AskedWords words(String typed) {
    return AskedWords.of(typed);
  }

  @Test
  void whatSharesRareWordsIsSimilar() {
    try (PolicyStore store = TextStore.of(Resources.packed(), NOTICE)) {
      assertThat(store.similar("建设跨境电商海外仓", "measure", 10))
          .startsWith(MEASURE + "三")
          .doesNotContain(MEASURE + "二");
      assertThat(store.similar("", "measure", 10)).isEmpty();
    }
  }

  @Test
  void eachWriteChangesTheRevision() {
    try (PolicyStore store = PolicyStore.temporary()) {
      long before = store.revision();
      Fixtures.graphs("notice.trig").forEach(store::replace);
      long written = store.revision();
      assertThat(written).isNotEqualTo(before);
      store.search("通知", Set.of(), 3);
      assertThat(store.revision()).isEqualTo(written);
      store.remove(store.list().get(0));
      assertThat(store.revision()).isNotEqualTo(written);
    }
  }
}
