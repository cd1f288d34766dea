/**
 * Extractions and graphs as files: JSON lines, and RDF through RDF4J Rio (the only package that
 * imports it).
 */
@NullMarked
package io.qiantou.export;

import org.jspecify.annotations.NullMarked;
