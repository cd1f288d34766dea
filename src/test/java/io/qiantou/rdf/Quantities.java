package io.qiantou.rdf;

import io.qiantou.model.Bindingness;
import io.qiantou.model.Change;
import io.qiantou.model.Comparison;
import io.qiantou.model.Due;
import io.qiantou.model.Fact;
import io.qiantou.model.Observation;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Quantity;
import io.qiantou.model.Target;
import io.qiantou.model.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A target and an observation for tests, about the notice of {@link Notices}. */
final class Quantities {
  private static final Unit FIRMS = new Unit("家", "家", BigDecimal.ONE, "count", Optional.empty());
  private static final Unit PERCENT =
      new Unit(
          "%", "%", BigDecimal.ONE, "share", Optional.of("http://qudt.org/vocab/unit/PERCENT"));

  private Quantities() {}

  /** The document with both facts behind its own. */
  static PolicyDocument in(PolicyDocument document) {
    List<Fact> facts = new ArrayList<>(document.facts());
    facts.add(target(document));
    facts.add(observation());
    return document.with(facts, List.of());
  }

  private static Target target(PolicyDocument document) {
    return new Target(
        Optional.of(document.measures().get(0)),
        "入驻企业",
        new Quantity(Comparison.AT_LEAST, new BigDecimal("500"), FIRMS),
        Optional.of(new Due(2035, Optional.of(LocalDate.of(2035, 12, 31)), true)),
        Optional.of(Bindingness.EXPECTED),
        "取消纸质材料",
        Notices.span("取消纸质", "材料"),
        "target.reaches");
  }

  private static Observation observation() {
    return new Observation(
        Optional.empty(),
        "入驻企业",
        new Quantity(
            Comparison.EQUAL,
            new BigDecimal("12.5"),
            PERCENT,
            Optional.of(Change.INCREASE),
            Optional.of("2029")),
        Optional.of("2030"),
        false,
        Optional.empty(),
        "共用设施",
        Notices.span("共用设施", "设施"),
        "target.changes");
  }
}
