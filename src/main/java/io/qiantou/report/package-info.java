/** Reports: {@code queries/reports/*.rq} in, tables as CSV, XLSX, JSON, Markdown or HTML out. */
@NullMarked
package io.qiantou.report;

import org.jspecify.annotations.NullMarked;
