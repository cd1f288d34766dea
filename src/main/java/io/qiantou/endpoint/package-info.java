/**
 * A store elsewhere, spoken to by the SPARQL 1.1 protocol and the graph store protocol alone:
 * patient requests, the project's questions in a form that every store understands, documents
 * replaced as a whole.
 */
@NullMarked
package io.qiantou.endpoint;

import org.jspecify.annotations.NullMarked;
