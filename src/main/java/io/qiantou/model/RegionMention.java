package io.qiantou.model;

import io.qiantou.text.Span;
import java.util.Optional;

/**
 * The name of a region where it stands in a document, and the registry entry that it was resolved
 * to.
 *
 * @param name the name as printed, without line breaks; of a list that shares its tail the whole
 *     name: {@code 辽宁自贸试验区} of {@code 上海、辽宁、河南自贸试验区}
 * @param span where it stands in the source
 * @param region id of the entry, e.g. {@code 310000} or {@code ftz-shanghai}; empty where the
 *     registry does not know the name
 */
public record RegionMention(String name, Span span, Optional<String> region) {

  /** Refuses an empty name. */
  public RegionMention {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a region mention without a name at " + span);
    }
  }
}
