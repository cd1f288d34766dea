package io.qiantou.extract;

import io.qiantou.text.Span;
import java.util.Optional;

/**
 * A title between 《 and 》 with the brackets behind it: {@code 《示例办法》（示发〔2021〕4号）（以下简称《办法》）}.
 *
 * @param span all of it, in the repaired text
 * @param title the words between the marks, joined over lines
 * @param number the document number in the brackets
 * @param alias what it is called from there on
 * @param rule id of the rule that takes the words for a document; empty for a film or a form
 */
record QuotedTitle(
    Span span,
    String title,
    Optional<String> number,
    Optional<String> alias,
    Optional<String> rule) {}
