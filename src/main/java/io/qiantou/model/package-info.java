/** What a policy document says: document, section, measure, facts, problems. Immutable records. */
@NullMarked
package io.qiantou.model;

import org.jspecify.annotations.NullMarked;
