/**
 * Stores elsewhere that the tests start: a Fuseki, RDF4J behind HTTP, and a way to them that fails.
 */
@NullMarked
package io.qiantou.endpoint;

import org.jspecify.annotations.NullMarked;
