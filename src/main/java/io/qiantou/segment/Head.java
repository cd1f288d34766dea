package io.qiantou.segment;

import io.qiantou.model.DocumentHead;

/**
 * A document's head and where its own text begins.
 *
 * @param head what it says about itself
 * @param isCase true for a case of a collection
 * @param isReport true where the title announces a report of what has happened: a communiqué of
 *     statistics, a press conference
 * @param bodyStart index of the first paragraph behind title, number, addressee, notice, signature,
 *     title of the carried plan and contents
 */
record Head(DocumentHead head, boolean isCase, boolean isReport, int bodyStart) {}
