package io.qiantou.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.model.DocumentHead;
import io.qiantou.model.Measure;
import io.qiantou.model.PolicyDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A measure keeps its IRI when its neighbours are read better. */
class MeasureIrisTest {
  private static final DocumentHead HEAD = Notices.head("关于示例的通知", "国示〔2031〕7号", "国务院", "通知");
  private static final Measure NUMBERED = Notices.measure(List.of("一", "（二）"), "健全机制", 20);
  private static final Measure TITLED = Notices.measure(List.of("一", "（三）", "¶2"), "统一口径", 40);

  @Test
  void aNeighbourThatIsFoundBeforeBetweenOrBehind() {
    assertUnchanged(
        Notices.measure(List.of("一", "（一）"), "简化备案", 10),
        NUMBERED,
        Notices.measure(List.of("一", "（三）", "¶1"), "共享设施", 30),
        TITLED,
        Notices.measure(List.of("二"), "加强组织", 60));
  }

  @Test
  void aTitledParagraphWhoseCountMoves() {
    Measure moved = Notices.measure(List.of("一", "（三）", "¶5"), "统一口径", 45);

    assertThat(iris(NUMBERED, moved).measure(moved))
        .isEqualTo(iris(NUMBERED, TITLED).measure(TITLED));
  }

  @Test
  void aNeighbourWhoseHeadingIsReadBetter() {
    Measure rough = Notices.measure(List.of("一", "（一）"), "简化备 案取消纸质", 10);
    Measure better = Notices.measure(List.of("一", "（一）"), "简化备案", 10);

    assertThat(iris(rough, NUMBERED, TITLED).measure(rough))
        .isEqualTo(iris(better, NUMBERED, TITLED).measure(better));
    assertUnchanged(better, NUMBERED, TITLED);
  }

  @Test
  void aNeighbourThatIsNoMeasureAfterAll() {
    assertUnchanged(NUMBERED, Notices.measure(List.of("九"), "附则", 70), TITLED);
  }

  private static void assertUnchanged(Measure... better) {
    DocumentIris before = iris(NUMBERED, TITLED);
    DocumentIris after = iris(better);
    for (Measure measure : List.of(NUMBERED, TITLED)) {
      assertThat(after.measure(measure)).isEqualTo(before.measure(measure));
    }
  }

  private static DocumentIris iris(Measure... measures) {
    PolicyDocument document = Notices.document(HEAD, measures);
    return new Iris().of(document);
  }
}
