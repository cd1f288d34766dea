/** Names of the ontology as constants, generated from {@code ontology/*.ttl}, nothing by hand. */
@NullMarked
package io.qiantou.vocab;

import org.jspecify.annotations.NullMarked;
