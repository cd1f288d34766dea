/** The model as RDF: IRIs from content, one named graph per document, evidence, SHACL. */
@NullMarked
package io.qiantou.rdf;

import org.jspecify.annotations.NullMarked;
