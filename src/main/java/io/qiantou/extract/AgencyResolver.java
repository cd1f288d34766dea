package io.qiantou.extract;

import io.qiantou.lexicon.Gazetteer;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Agency;
import io.qiantou.model.AgencyMention;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.Responsibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whom a name means: 银保监会 in a document of 2021 is the body that had this name then. A
 * name that the registry does not know stays as it is printed, unresolved.
 *
 * <p>Names in one list lend each other what they share: {@code 省科技厅、教育厅} are both the province's,
 * {@code 广州、深圳市人民政府} both the governments of cities.
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
    Optional<LocalBodies.Place> home = localBodies.home(head);
    List<Entry> entries = entries(found, head, home);
    List<Responsibility> resolved = new ArrayList<>();
    for (Responsibility fact : found) {
      int index = resolved.size();
      resolved.add(
          agency(entries, index, home)
              .map(agency -> fact.withAgency(fact.agency().resolvedTo(agency)))
              .or(() -> sharingTail(entries, index).map(fact::withAgency))
              .orElse(fact));
    }
    return resolved;
  }

  /**
   * What is known of a name by itself.
   *
   * @param fact where it is named
   * @param name what it means, without what a bracket adds to it
   * @param listed the registry's entry
   * @param local the local body, where the name says its region or the word for its level
   * @param before the region of the last local body before it in the same measure
   */
  private record Entry(
      Responsibility fact,
      String name,
      Optional<Agency> listed,
      Optional<LocalBodies.Body> local,
      Optional<LocalBodies.Place> before) {

    boolean isGroup() {
      return listed.isPresent() && listed.get().group();
    }

    boolean isAmbiguous() {
      return listed.isPresent() && listed.get().ambiguousNames().contains(name());
    }

    /** True where the next name stands in the same list. */
    boolean sharesListWith(Entry next) {
      return fact.measure().equals(next.fact.measure())
          && fact.evidence().equals(next.fact.evidence())
          && fact.role() == next.fact.role();
    }
  }

  /** Without what a bracket adds: 市园林绿化局（首都绿化办）. */
  private String plain(String name) {
    int open = name.indexOf('（');
    boolean adds = open > 1 && name.endsWith("）") && !gazetteer.knows(name);
    return adds ? name.substring(0, open) : name;
  }

  private List<Entry> entries(
      List<Responsibility> found, DocumentHead head, Optional<LocalBodies.Place> home) {
    List<Entry> entries = new ArrayList<>();
    Optional<LocalBodies.Place> before = Optional.empty();
    for (int i = 0; i < found.size(); i++) {
      Responsibility fact = found.get(i);
      String name = plain(fact.agency().meant());
      if (i > 0 && !found.get(i - 1).measure().equals(fact.measure())) {
        before = Optional.empty();
      }
      Entry entry =
          new Entry(
              fact,
              name,
              gazetteer.resolve(name, head.issued()),
              localBodies.compose(name, home),
              before);
      entries.add(entry);
      before = entry.local().map(LocalBodies.Body::place).or(entry::before);
    }
    return entries;
  }

  private Optional<Agency> agency(
      List<Entry> entries, int index, Optional<LocalBodies.Place> home) {
    Entry entry = entries.get(index);
    boolean mayBeLocal = entry.listed().isEmpty() || entry.isAmbiguous();
    if (entry.local().isPresent() && (mayBeLocal || entry.isGroup())) {
      return entry.local().map(LocalBodies.Body::agency);
    }
    // 发展改革委 behind a province in a document of the centre is the centre's; in a province's, its
    // own.
    Optional<LocalBodies.Place> near = entry.before().or(() -> home);
    Optional<LocalBodies.Place> place = entry.isAmbiguous() && home.isEmpty() ? home : near;
    Optional<LocalBodies.Body> bare =
        place.filter(p -> mayBeLocal).flatMap(p -> localBodies.bare(entry.name(), p));
    return bare.map(LocalBodies.Body::agency).or(entry::listed);
  }

  /** The name with what it shares with the last of its list, and whom it means. */
  private static AgencyMention whole(Responsibility fact, LocalBodies.Body body) {
    return fact.agency().named(body.printed()).resolvedTo(body.agency());
  }

  /**
   * The name with what the last name of its list has and the others share: 广州、深圳市人民政府, or, nobody
   * known, 北京市、上海市市场监管部门.
   */
  private Optional<AgencyMention> sharingTail(List<Entry> entries, int index) {
    Entry entry = entries.get(index);
    int at = index + 1;
    while (at < entries.size() && entry.sharesListWith(entries.get(at))) {
      Entry next = entries.get(at);
      if (next.local().isPresent()) {
        return localBodies
            .sharingTail(entry.name(), next.local().get())
            .map(body -> whole(entry.fact(), body));
      }
      Optional<String> department = localBodies.sharedDepartment(entry.name(), next.name());
      if (department.isPresent()) {
        return department.map(tail -> entry.fact().agency().named(entry.name() + tail));
      }
      if (next.listed().isPresent() || localBodies.isNoRegion(next.name())) {
        return Optional.empty();
      }
      at++;
    }
    return Optional.empty();
  }
}
