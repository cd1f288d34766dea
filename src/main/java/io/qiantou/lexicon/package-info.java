/**
 * What the program knows: gazetteers and rules from {@code data/}, checked, and the automaton that
 * finds them.
 */
@NullMarked
package io.qiantou.lexicon;

import org.jspecify.annotations.NullMarked;
