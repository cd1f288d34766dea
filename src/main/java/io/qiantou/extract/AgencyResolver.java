package io.qiantou.extract;

import io.qiantou.lexicon.Gazetteer;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.AgencyMention;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.Responsibility;
import java.util.List;

/**
 * Finds out whom a name means: 银保监会 in a document of 2021 is the body that had this name then. A
 * name that the registry does not know stays as it is printed, unresolved.
 */
public final class AgencyResolver {
  private final Gazetteer gazetteer;
  private final LocalBodies localBodies;

  /** With the registry of {@code lexicon}. */
  public AgencyResolver(Lexicon lexicon) {
    this.gazetteer = lexicon.agencies();
    this.localBodies = new LocalBodies(lexicon);
  }

  /** The same responsibilities, their agencies resolved as of the document's date. */
  public List<Responsibility> resolve(List<Responsibility> found, DocumentHead head) {
    return found.stream()
        .map(
            responsibility -> {
              AgencyMention mention = responsibility.agency();
              return gazetteer
                  .resolve(mention.name(), head.issued())
                  .or(() -> localBodies.compose(mention.name(), head))
                  .map(agency -> responsibility.withAgency(mention.resolvedTo(agency)))
                  .orElse(responsibility);
            })
        .toList();
  }
}
