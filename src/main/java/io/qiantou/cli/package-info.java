/** The command line: one class per command. */
@NullMarked
package io.qiantou.cli;

import org.jspecify.annotations.NullMarked;
