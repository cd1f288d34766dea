package io.qiantou.extract;

import io.qiantou.model.Quantity;
import io.qiantou.text.Span;

/**
 * A number with its unit in a text: in {@code 培育企业超过2.3万家} the quantity ≥ 2.3 {@code 万家}.
 *
 * @param span all that belongs to it: {@code 超过2.3万家}
 * @param number number and unit alone: {@code 2.3万家}
 * @param quantity what it says
 */
public record QuantityMention(Span span, Span number, Quantity quantity) {}
