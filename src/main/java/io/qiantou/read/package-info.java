/**
 * One reader per input format: a file in, {@link io.qiantou.text.SourceText} out. {@link
 * io.qiantou.read.InputReader} recognises the format.
 */
@NullMarked
package io.qiantou.read;

import org.jspecify.annotations.NullMarked;
