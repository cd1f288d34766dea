/**
 * The project's own files ({@code ontology/}, {@code data/}, {@code queries/}): packed in the jar,
 * overlaid by a folder.
 */
@NullMarked
package io.qiantou.resource;

import org.jspecify.annotations.NullMarked;
