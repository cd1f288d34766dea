package io.qiantou.lexicon;

import io.qiantou.model.Agency;
import io.qiantou.model.DepartmentType;
import io.qiantou.model.Lifetime;
import io.qiantou.resource.Resources;
import io.qiantou.resource.SourceHash;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code data/agencies} says, as the build compiled it: {@code compiled/agencies.bin}.
 *
 * @param agencies agencies and collective actors, sorted by id
 * @param types types of local departments, sorted by id
 * @param names the automaton that finds the agencies' names in text
 */
record CompiledAgencies(List<Agency> agencies, List<DepartmentType> types, NameTrie names) {
  private static final String NAME = "agencies";

  /** Copies the lists. */
  CompiledAgencies {
    agencies = List.copyOf(agencies);
    types = List.copyOf(types);
  }

  /** The compiled registry, if it was made from the files that {@code resources} gives. */
  static Optional<CompiledAgencies> find(Resources resources) {
    return CompiledFile.read(NAME, hash(resources), CompiledAgencies::read);
  }

  /** Compiles the files and writes the result below {@code root}. */
  static void compile(Resources resources, Path root) throws IOException {
    List<TurtleFile> files = TurtleFile.readAll(resources, AgencyRegistry.FOLDER);
    AgencyRegistry registry = AgencyRegistry.of(files);
    CompiledAgencies compiled =
        new CompiledAgencies(
            RegistryParser.agencies(files), RegistryParser.types(files), Gazetteer.trie(registry));
    CompiledFile.write(root, NAME, hash(resources), compiled::write);
  }

  private static SourceHash hash(Resources resources) {
    return SourceHash.of(resources, resources.list(AgencyRegistry.FOLDER, ".ttl"));
  }

  private static CompiledAgencies read(CompiledReader in) {
    List<Agency> agencies = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      agencies.add(agency(in));
    }
    List<DepartmentType> types = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      types.add(type(in));
    }
    return new CompiledAgencies(agencies, types, NameTrie.read(in));
  }

  private void write(CompiledWriter out) {
    out.number(agencies.size());
    for (Agency agency : agencies) {
      write(agency, out);
    }
    out.number(types.size());
    for (DepartmentType type : types) {
      write(type, out);
    }
    names.write(out);
  }

  private static void write(Agency agency, CompiledWriter out) {
    out.text(agency.id());
    out.text(agency.name());
    out.texts(agency.shortName().stream().toList());
    out.texts(agency.otherNames());
    out.texts(agency.ambiguousNames());
    out.number(agency.group() ? 1 : 0);
    out.texts(agency.level().stream().toList());
    year(out, agency.lifetime().begin());
    year(out, agency.lifetime().end());
    out.texts(agency.successors());
  }

  private static Agency agency(CompiledReader in) {
    return new Agency(
        in.text(),
        in.text(),
        optional(in),
        in.texts(),
        in.texts(),
        in.number() > 0,
        optional(in),
        new Lifetime(year(in), year(in)),
        in.texts());
  }

  private static void write(DepartmentType type, CompiledWriter out) {
    out.text(type.id());
    out.text(type.name());
    out.number(type.names().size());
    for (Map.Entry<String, List<String>> level : new TreeMap<>(type.names()).entrySet()) {
      out.text(level.getKey());
      out.texts(level.getValue());
    }
    out.texts(type.counterparts());
  }

  private static DepartmentType type(CompiledReader in) {
    String id = in.text();
    String name = in.text();
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (int left = in.number(); left > 0; left--) {
      names.put(in.text(), in.texts());
    }
    return new DepartmentType(id, name, names, in.texts());
  }

  private static Optional<String> optional(CompiledReader in) {
    return in.number() == 0 ? Optional.empty() : Optional.of(in.text());
  }

  private static void year(CompiledWriter out, Optional<Year> year) {
    out.number(year.isPresent() ? 1 : 0);
    out.number(year.map(Year::getValue).orElse(0));
  }

  private static Optional<Year> year(CompiledReader in) {
    boolean present = in.number() > 0;
    int value = in.number();
    return present ? Optional.of(Year.of(value)) : Optional.empty();
  }
}
