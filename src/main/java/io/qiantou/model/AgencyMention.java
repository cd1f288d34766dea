package io.qiantou.model;

import io.qiantou.text.Span;
import java.util.Optional;

/**
 * The name of an actor where it stands in a document, and the registry entry that it was resolved
 * to.
 *
 * @param name the name as printed, without the line breaks and spaces of the page, e.g. {@code
 *     银保监会}
 * @param span where it stands in the source
 * @param agency the entry; empty where the registry does not know the name
 */
public record AgencyMention(String name, Span span, Optional<Agency> agency) {

  /** Refuses an empty name. */
  public AgencyMention {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an agency mention without a name at " + span);
    }
  }

  /** The same mention, resolved. */
  public AgencyMention resolvedTo(Agency entry) {
    return new AgencyMention(name, span, Optional.of(entry));
  }
}
