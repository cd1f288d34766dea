package io.qiantou.store;

/** What storing a graph did: {@code UNCHANGED} for a document that was loaded before as it is. */
public enum Change {
  /** There was no graph of that name. */
  ADDED,
  /** There was another one. */
  REPLACED,
  /** It was there from another file; now it says what both say. */
  MERGED,
  /** The same was there; nothing was written. */
  UNCHANGED
}
