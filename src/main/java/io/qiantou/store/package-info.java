/** The TDB2 dataset: load, replace, remove a document in one transaction. */
@NullMarked
package io.qiantou.store;

import org.jspecify.annotations.NullMarked;
