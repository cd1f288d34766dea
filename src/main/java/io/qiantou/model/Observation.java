package io.qiantou.model;

import io.qiantou.text.Span;
import java.util.Optional;

/**
 * A quantified statement about the past or present (观测值): {@code 2022年货物进出口额同比增长7.7%}.
 *
 * @param measure the measure whose text reports it; empty where it stands outside of measures
 * @param indicator the noun phrase that the number counts, as it stands in the text
 * @param quantity the value
 * @param period when: {@code 2022}, {@code 2022-01/2022-05}, {@code 十三五}, {@code 截至2020年底}
 * @param periodInferred true where the year comes from the context ({@code 截至6月底})
 * @param region where, if the text says so
 * @param quote the words of the evidence, unwrapped
 * @param evidence the clause or table cells that say so, in the source
 * @param rule id of the rule that read it
 */
public record Observation(
    Optional<Measure> measure,
    String indicator,
    Quantity quantity,
    Optional<String> period,
    boolean periodInferred,
    Optional<RegionMention> region,
    String quote,
    Span evidence,
    String rule)
    implements Fact {}
