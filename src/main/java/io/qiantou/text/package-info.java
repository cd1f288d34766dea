/** Source text, spans, offset maps, Chinese numerals, width folding. Knows the JDK only. */
@NullMarked
package io.qiantou.text;

import org.jspecify.annotations.NullMarked;
