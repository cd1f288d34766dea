/** Text to documents, sections and numbered measures (序号条目). */
@NullMarked
package io.qiantou.segment;

import org.jspecify.annotations.NullMarked;
