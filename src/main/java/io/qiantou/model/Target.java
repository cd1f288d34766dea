package io.qiantou.model;

import io.qiantou.text.Span;
import java.util.Optional;

/**
 * A quantified goal for the future (量化目标): {@code 到2025年非化石能源消费比重达到20%左右}.
 *
 * @param measure the measure that sets it; empty where the document does, outside of its measures
 * @param indicator the noun phrase that the number counts, as it stands in the text: {@code
 *     非化石能源消费比重}
 * @param quantity the value to be reached
 * @param due by when
 * @param bindingness whether it binds, where the document says so
 * @param quote the words of the evidence, unwrapped
 * @param evidence the clause or table cells that say so, in the source
 * @param rule id of the rule that read it
 */
public record Target(
    Optional<Measure> measure,
    String indicator,
    Quantity quantity,
    Optional<Due> due,
    Optional<Bindingness> bindingness,
    String quote,
    Span evidence,
    String rule)
    implements Fact {}
