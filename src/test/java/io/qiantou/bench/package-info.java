/**
 * The project's own benchmark: {@code mvn -Pbench verify}; its goals and one run:
 * docs/benchmark.md.
 */
@NullMarked
package io.qiantou.bench;

import org.jspecify.annotations.NullMarked;
