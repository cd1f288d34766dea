package io.qiantou.lexicon;

import io.qiantou.model.Lifetime;
import io.qiantou.model.Region;
import io.qiantou.resource.Resources;
import io.qiantou.resource.SourceHash;
import io.qiantou.text.Folding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What {@code data/regions} says, as the build compiled it: {@code compiled/regions.bin}.
 *
 * <p>A document names few of the thousands of regions, so a start makes an object of none: it reads
 * the arrays of the automaton and the places of the entries, and an entry when it is asked for.
 */
final class CompiledRegions {
  private static final String NAME = "regions";

  private final CompiledReader in;

  /** For each region, by id, where it stands. */
  private final int[] places;

  /** The entries that were asked for. Two threads may read one twice, which does no harm. */
  private final AtomicReferenceArray<@Nullable Region> known;

  private final Map<String, Region> knownById = new ConcurrentHashMap<>();

  private final List<String> tails;
  private final NameTrie names;

  /** For each name, in their order, where its bearers begin in {@link #bearers}. */
  private final int[] bearersFrom;

  private final int[] bearers;

  private CompiledRegions(CompiledReader in) {
    this.in = in;
    places = in.numbers();
    known = new AtomicReferenceArray<>(places.length);
    tails = in.texts();
    names = NameTrie.read(in);
    bearersFrom = in.numbers();
    bearers = in.numbers();
  }

  /** The compiled registry, if it was made from the files that {@code resources} gives. */
  static Optional<CompiledRegions> find(Resources resources) {
    return CompiledFile.read(NAME, hash(resources), CompiledRegions::new);
  }

  /** What {@code files} say. */
  static CompiledRegions of(List<TurtleFile> files) {
    CompiledWriter out = new CompiledWriter();
    write(files, out);
    return new CompiledRegions(new CompiledReader(out.characters(), out.numbers()));
  }

  /** Compiles the files and writes the result below {@code root}. */
  static void compile(Resources resources, Path root) throws IOException {
    List<TurtleFile> files = TurtleFile.readAll(resources, RegionRegistry.FOLDER);
    CompiledFile.write(root, NAME, hash(resources), out -> write(files, out));
  }

  /** How many regions there are. */
  int size() {
    return places.length;
  }

  /** The region at a place in the order of ids. */
  Region region(int index) {
    Region region = known.get(index);
    if (region == null) {
      region = region(in.at(places[index]));
      known.set(index, region);
    }
    return region;
  }

  /** The region with an id. */
  Optional<Region> byId(String id) {
    Region known = knownById.get(id);
    return known != null ? Optional.of(known) : search(id);
  }

  private Optional<Region> search(String id) {
    int low = 0;
    int high = places.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = in.at(places[middle]).text().compareTo(id);
      if (order == 0) {
        Region found = region(middle);
        knownById.put(id, found);
        return Optional.of(found);
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return Optional.empty();
  }

  /** Those that bear a name, folded, sorted by id. */
  List<Region> bearers(String name) {
    int index = names.exactMatchSearch(name);
    List<Region> found = new ArrayList<>();
    for (int i = index < 0 ? 0 : bearersFrom[index];
        index >= 0 && i < bearersFrom[index + 1];
        i++) {
      found.add(region(bearers[i]));
    }
    return found;
  }

  /** What the names of zones end in, longest first. */
  List<String> tails() {
    return tails;
  }

  /** The automaton that finds the regions' names in text. */
  NameTrie names() {
    return names;
  }

  private static SourceHash hash(Resources resources) {
    return SourceHash.of(resources, resources.list(RegionRegistry.FOLDER, ".ttl"));
  }

  private static void write(List<TurtleFile> files, CompiledWriter out) {
    List<Region> regions = RegionParser.regions(files);
    int[] places = new int[regions.size()];
    Map<String, List<Integer>> bearers = new TreeMap<>();
    CompiledWriter entries = out.part();
    for (int i = 0; i < places.length; i++) {
      places[i] = entries.position();
      write(regions.get(i), entries);
      int index = i;
      regions.get(i).names().stream()
          .map(Folding::fold)
          .distinct()
          .forEach(name -> bearers.computeIfAbsent(name, key -> new ArrayList<>()).add(index));
    }
    // The entries stand behind all else: their places count from the end of the file.
    int[] fromEnd = Arrays.stream(places).map(place -> entries.position() - place).toArray();
    out.numbers(fromEnd);
    out.texts(RegionParser.tails(files));
    NameTrie.of(bearers.keySet()).write(out);
    writeBearers(bearers, out);
    out.append(entries);
  }

  private static void writeBearers(Map<String, List<Integer>> bearers, CompiledWriter out) {
    int[] from = new int[bearers.size() + 1];
    int at = 0;
    for (List<Integer> regions : bearers.values()) {
      from[at + 1] = from[at] + regions.size();
      at++;
    }
    out.numbers(from);
    out.numbers(
        bearers.values().stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray());
  }

  private static void write(Region region, CompiledWriter out) {
    out.text(region.id());
    out.text(region.name());
    out.text(region.kind().name());
    out.texts(region.otherNames());
    out.texts(region.ambiguousNames());
    out.texts(region.level().stream().toList());
    out.texts(region.category().stream().toList());
    out.texts(region.within());
    out.texts(region.members());
    out.number(region.lifetime().begin().map(Year::getValue).orElse(0));
    out.number(region.lifetime().end().map(Year::getValue).orElse(0));
    out.texts(region.successors());
  }

  private static Region region(CompiledReader in) {
    return new Region(
        in.text(),
        in.text(),
        Region.Kind.valueOf(in.text()),
        in.texts(),
        in.texts(),
        in.texts().stream().findFirst(),
        in.texts().stream().findFirst(),
        in.texts(),
        in.texts(),
        new Lifetime(year(in), year(in)),
        in.texts());
  }

  /** The year, 0 for none: no region begins or ends in the year 0. */
  private static Optional<Year> year(CompiledReader in) {
    int value = in.number();
    return value == 0 ? Optional.empty() : Optional.of(Year.of(value));
  }
}
