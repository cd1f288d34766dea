package io.qiantou.segment;

import io.qiantou.model.DocumentHead;

/**
 * A document's head and where its own text begins.
 *
 * @param head what it says about itself
 * @param tellsPractice true for a case of a collection and for a reply, whose sections say what was
 *     done (主要做法) and what came of it
 * @param isReport true where the title announces a report of what has happened: a communiqué of
 *     statistics, a press conference
 * @param bodyStart index of the first paragraph behind title, number, addressee, notice, signature,
 *     title of the carried plan and contents
 */
record Head(DocumentHead head, boolean tellsPractice, boolean isReport, int bodyStart) {}
