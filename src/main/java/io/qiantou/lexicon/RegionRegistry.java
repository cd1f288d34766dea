package io.qiantou.lexicon;

import io.qiantou.model.Region;
import io.qiantou.resource.Resources;
import io.qiantou.text.Folding;
import io.qiantou.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The registry of regions from {@code data/regions/*.ttl}: finds their names in text and says which
 * region a name means, by date and by the places that the text speaks of.
 *
 * <p>Example: {@code resolve("南沙区", …, List.of("440000"))}, in a document of Guangdong, is {@code
 * 440115}; 朝阳区 is one of Beijing there and of Changchun elsewhere, and without either it is none of
 * them. 宣武区 is {@code 110104-2010}, today 西城区.
 *
 * <p>The trap: a name that is found is a string. Short names of counties (和平, 新华) are words too,
 * and {@link #isPlain} is false of them: they mean the place only where the context speaks of it.
 */
public final class RegionRegistry {
  static final String FOLDER = "data/regions";
  private static final List<String> LEVELS = List.of("provincial", "prefectural", "county");

  private final CompiledRegions compiled;

  private RegionRegistry(CompiledRegions compiled) {
    this.compiled = compiled;
  }

  /**
   * The registry: as the build compiled it where that was done from these very files, else read
   * from them.
   *
   * @throws io.qiantou.model.QiantouException where a file is not well-formed, naming file and line
   */
  public static RegionRegistry load(Resources resources) {
    return new RegionRegistry(
        CompiledRegions.find(resources)
            .orElseGet(() -> CompiledRegions.of(TurtleFile.readAll(resources, FOLDER))));
  }

  /** The registry that {@code files} hold together. */
  static RegionRegistry of(List<TurtleFile> files) {
    return new RegionRegistry(CompiledRegions.of(files));
  }

  /** All entries, sorted by id. */
  public List<Region> regions() {
    return IntStream.range(0, compiled.size()).mapToObj(compiled::region).toList();
  }

  /** The entry with an id, e.g. {@code 310000}. */
  public Optional<Region> byId(String id) {
    return compiled.byId(id);
  }

  /** Those that bear a name, sorted by id. */
  public List<Region> bearers(String name) {
    return compiled.bearers(Folding.fold(name));
  }

  /**
   * The names in {@code folded}, in order, none overlapping: where several begin or end within one
   * another, the one that begins first counts, and of these the longest.
   */
  public List<Span> find(String folded) {
    return compiled.names().find(folded);
  }

  /** What the names of zones end in, longest first: {@code 自贸试验区}. */
  public List<String> tails() {
    return compiled.tails();
  }

  /** The zone that is called after a division: 福建省 and 自贸试验区 give 福建自贸试验区. */
  public Optional<Region> zoneOf(Region division, String tail, Optional<LocalDate> at) {
    return division.names().stream()
        .flatMap(name -> resolve(name + tail, at, List.of()).stream())
        .findFirst();
  }

  /** True where a name means a region wherever it stands. */
  public boolean isPlain(String name) {
    return bearers(name).stream().anyMatch(region -> !isAmbiguous(region, name));
  }

  /** True where {@code region} lies in {@code other} or is it. */
  public boolean isIn(Region region, String other) {
    return isIn(region, other, new HashSet<>());
  }

  private boolean isIn(Region region, String other, Set<String> seen) {
    if (region.id().equals(other)) {
      return true;
    }
    return seen.add(region.id())
        && region.within().stream()
            .flatMap(parent -> byId(parent).stream())
            .anyMatch(parent -> isIn(parent, other, seen));
  }

  /**
   * The region that a name means.
   *
   * <p>Among several bearers one comes first that existed at {@code at}, then one that lies in any
   * of {@code near}; a division before a zone before a group; one in the first of {@code near}
   * before one in the second …; one whose plain name it is; the higher level.
   *
   * @param name as printed, e.g. {@code 南沙区}
   * @param at usually the date of the document
   * @param near ids of the places that the text speaks of, the nearest first: what stands beside
   *     it, the issuer's region
   * @return empty where none bears the name, several do with equal right, or the name is an
   *     ambiguous one and the text speaks of no place in which it lies
   */
  public Optional<Region> resolve(String name, Optional<LocalDate> at, List<String> near) {
    Comparator<Region> order =
        Comparator.comparingInt((Region region) -> distance(region, at))
            .thenComparing(region -> nearness(region, near) == 2 * near.size())
            .thenComparing(Region::kind)
            .thenComparingInt(region -> nearness(region, near))
            .thenComparing(region -> isAmbiguous(region, name))
            .thenComparingInt(region -> level(region));
    List<Region> sorted = new ArrayList<>(bearers(name));
    if (sorted.size() > 1) {
      sorted.sort(order);
    }
    if (sorted.isEmpty() || (sorted.size() > 1 && tie(sorted, order))) {
      return Optional.empty();
    }
    Region first = sorted.get(0);
    boolean known = !isAmbiguous(first, name) || nearness(first, near) < 2 * near.size();
    return known ? Optional.of(first) : Optional.empty();
  }

  private static boolean tie(List<Region> sorted, Comparator<Region> order) {
    return order.compare(sorted.get(0), sorted.get(1)) == 0;
  }

  /** Twice the place of the first of {@code near} that it lies in, one more where it is that. */
  private int nearness(Region region, List<String> near) {
    for (int i = 0; i < near.size(); i++) {
      if (isIn(region, near.get(i))) {
        return 2 * i + (region.id().equals(near.get(i)) ? 1 : 0);
      }
    }
    return 2 * near.size();
  }

  private static boolean isAmbiguous(Region region, String name) {
    return region.ambiguousNames().contains(name);
  }

  private static int distance(Region region, Optional<LocalDate> at) {
    return at.map(date -> region.lifetime().yearsFrom(date))
        .orElse(region.lifetime().ended() ? 1 : 0);
  }

  private static int level(Region region) {
    return region.level().map(LEVELS::indexOf).orElse(LEVELS.size());
  }
}
