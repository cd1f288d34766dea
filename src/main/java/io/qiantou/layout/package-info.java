/**
 * Repairs of what a PDF did to a text: broken lines, running headers, page numbers; every repair
 * keeps its way back to the source.
 */
@NullMarked
package io.qiantou.layout;

import org.jspecify.annotations.NullMarked;
