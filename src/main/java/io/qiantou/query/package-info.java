/**
 * What a query from outside may do: stay in its dataset, end in its time, take a bounded part of
 * the memory.
 */
@NullMarked
package io.qiantou.query;

import org.jspecify.annotations.NullMarked;
