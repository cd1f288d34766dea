/** The pages in a real browser; skipped, with the reason, where there is none. */
@NullMarked
package io.qiantou.browser;

import org.jspecify.annotations.NullMarked;
