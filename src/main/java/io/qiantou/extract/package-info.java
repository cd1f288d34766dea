/** One extractor per kind of fact, then the resolver from names as printed to registry entries. */
@NullMarked
package io.qiantou.extract;

import org.jspecify.annotations.NullMarked;
