/** One reader per input format: a file in, {@link io.qiantou.text.SourceText} out. */
@NullMarked
package io.qiantou.read;

import org.jspecify.annotations.NullMarked;
