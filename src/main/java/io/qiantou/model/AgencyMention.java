package io.qiantou.model;

import io.qiantou.text.Span;
import java.util.Optional;

/**
 * The name of an actor where it stands in a document, and the registry entry that it was resolved
 * to.
 *
 * @param name the name as printed, without the line breaks and spaces of the page, e.g. {@code
 *     银保监会}; with what it shares with others of its list: 广州市人民政府 of the 广州 in {@code 广州、深圳市人民政府}
 * @param span where it stands in the source
 * @param agency the entry; empty where the registry does not know the name
 * @param meant the name that it stands for: the long form where the document defined a short one
 *     ({@code 国务院国有资产监督管理委员会（以下简称国资委）}), else the name itself
 */
public record AgencyMention(String name, Span span, Optional<Agency> agency, String meant) {

  /** A mention that means what it says. */
  public AgencyMention(String name, Span span, Optional<Agency> agency) {
    this(name, span, agency, name);
  }

  /** Refuses an empty name. */
  public AgencyMention {
    if (name.isBlank() || meant.isBlank()) {
      throw new IllegalArgumentException("an agency mention without a name at " + span);
    }
  }

  /** The same mention, resolved. */
  public AgencyMention resolvedTo(Agency entry) {
    return new AgencyMention(name, span, Optional.of(entry), meant);
  }

  /** The same mention under its whole name. */
  public AgencyMention named(String whole) {
    return new AgencyMention(whole, span, agency, whole);
  }
}
