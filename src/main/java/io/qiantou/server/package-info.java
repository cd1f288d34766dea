/** The service: embedded Fuseki, read only, and its pages. */
@NullMarked
package io.qiantou.server;

import org.jspecify.annotations.NullMarked;
