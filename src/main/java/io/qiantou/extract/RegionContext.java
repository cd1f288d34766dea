package io.qiantou.extract;

import io.qiantou.lexicon.RegionRegistry;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.Region;
import io.qiantou.text.Folding;
import io.qiantou.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The places from which a document speaks: {@code 杭州市西湖区人民政府} of 西湖区, of 杭州市, of 浙江省.
 *
 * @param at the document's date
 * @param own ids of the issuers' own regions
 * @param near {@code own}, and the regions around them, the nearest first
 */
record RegionContext(Optional<LocalDate> at, Set<String> own, List<String> near) {
  /** No document. */
  static final RegionContext NONE = new RegionContext(Optional.empty(), Set.of(), List.of());

  /** Of the names of the issuers, or without them of the title. */
  static RegionContext of(DocumentHead head, RegionRegistry registry) {
    List<String> names = head.issuers().isEmpty() ? List.of(head.title()) : head.issuers();
    Set<String> own = new LinkedHashSet<>();
    for (String name : names) {
      own.addAll(leading(Folding.fold(name), head.issued(), registry));
    }
    Set<String> near = new LinkedHashSet<>(own);
    List<String> around = new ArrayList<>(own);
    for (int i = 0; i < around.size(); i++) {
      registry
          .byId(around.get(i))
          .ifPresent(region -> region.within().stream().filter(near::add).forEach(around::add));
    }
    return new RegionContext(head.issued(), own, List.copyOf(near));
  }

  /** The region that a name opens with; of 杭州市西湖区人民政府 the smaller one. */
  private static List<String> leading(
      String name, Optional<LocalDate> at, RegionRegistry registry) {
    List<String> found = new ArrayList<>();
    int end = 0;
    for (Span span : registry.find(name)) {
      if (span.start() != end) {
        break;
      }
      Optional<Region> region = registry.resolve(span.of(name), at, List.copyOf(found));
      if (region.isEmpty() || region.get().kind() != Region.Kind.DIVISION) {
        break;
      }
      found.clear();
      found.add(region.get().id());
      end = span.end();
    }
    return found;
  }
}
