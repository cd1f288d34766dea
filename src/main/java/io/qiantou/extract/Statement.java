package io.qiantou.extract;

import io.qiantou.model.Quantity;
import io.qiantou.text.Span;
import java.util.Optional;

/**
 * That something counts so much: what {@link StatementReader} reads out of a sentence before it is
 * known whether that is a target or an observation.
 *
 * @param indicator the noun phrase that the number counts
 * @param quantity how much, with its change and baseline
 * @param time of when, where the sentence says so
 * @param span the clause, in the text of the document
 * @param number the number and its unit
 * @param verb how the quantity hangs on its clause: {@code reach}, {@code inc}, {@code make} …
 * @param sentence the words of the sentence before the number
 * @param clause the words of the clause before the number
 * @param behind the words of the clause behind the number
 */
record Statement(
    String indicator,
    Quantity quantity,
    Optional<TimeMention> time,
    Span span,
    Span number,
    String verb,
    String sentence,
    String clause,
    String behind) {}
