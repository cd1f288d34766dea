package io.qiantou.segment;

import io.qiantou.model.DocumentHead;

/**
 * A document's head and where its own text begins.
 *
 * @param head what it says about itself
 * @param isCase true for a case of a collection
 * @param bodyStart index of the first paragraph behind title, number, addressee, notice, signature,
 *     title of the carried plan and contents
 */
record Head(DocumentHead head, boolean isCase, int bodyStart) {}
