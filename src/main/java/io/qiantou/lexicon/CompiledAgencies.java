package io.qiantou.lexicon;

import io.qiantou.model.Agency;
import io.qiantou.model.DepartmentType;
import io.qiantou.model.Lifetime;
import io.qiantou.resource.Resources;
import java.io.DataInputStream;
import java.io.DataOutputStream;
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
            RegistryParser.agencies(files),
            RegistryParser.types(files),
            Gazetteer.trie(registry.names().keySet()));
    CompiledFile.write(root, NAME, hash(resources), compiled::write);
  }

  private static SourceHash hash(Resources resources) {
    return SourceHash.of(resources, resources.list(AgencyRegistry.FOLDER, ".ttl"));
  }

  private static CompiledAgencies read(DataInputStream in) throws IOException {
    List<Agency> agencies = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      agencies.add(agency(in));
    }
    List<DepartmentType> types = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      types.add(type(in));
    }
    return new CompiledAgencies(agencies, types, NameTrie.read(in));
  }

  private void write(DataOutputStream out) throws IOException {
    out.writeInt(agencies.size());
    for (Agency agency : agencies) {
      write(agency, out);
    }
    out.writeInt(types.size());
    for (DepartmentType type : types) {
      write(type, out);
    }
    names.write(out);
  }

  private static void write(Agency agency, DataOutputStream out) throws IOException {
    CompiledFile.text(out, agency.id());
    CompiledFile.text(out, agency.name());
    CompiledFile.texts(out, agency.shortName().stream().toList());
    CompiledFile.texts(out, agency.otherNames());
    CompiledFile.texts(out, agency.ambiguousNames());
    out.writeBoolean(agency.group());
    CompiledFile.texts(out, agency.level().stream().toList());
    year(out, agency.lifetime().begin());
    year(out, agency.lifetime().end());
    CompiledFile.texts(out, agency.successors());
  }

  private static Agency agency(DataInputStream in) throws IOException {
    return new Agency(
        CompiledFile.text(in),
        CompiledFile.text(in),
        optional(in),
        CompiledFile.texts(in),
        CompiledFile.texts(in),
        in.readBoolean(),
        optional(in),
        new Lifetime(year(in), year(in)),
        CompiledFile.texts(in));
  }

  private static void write(DepartmentType type, DataOutputStream out) throws IOException {
    CompiledFile.text(out, type.id());
    CompiledFile.text(out, type.name());
    out.writeInt(type.names().size());
    for (Map.Entry<String, List<String>> level : new TreeMap<>(type.names()).entrySet()) {
      CompiledFile.text(out, level.getKey());
      CompiledFile.texts(out, level.getValue());
    }
    CompiledFile.texts(out, type.counterparts());
  }

  private static DepartmentType type(DataInputStream in) throws IOException {
    String id = CompiledFile.text(in);
    String name = CompiledFile.text(in);
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      names.put(CompiledFile.text(in), CompiledFile.texts(in));
    }
    return new DepartmentType(id, name, names, CompiledFile.texts(in));
  }

  private static Optional<String> optional(DataInputStream in) throws IOException {
    return CompiledFile.texts(in).stream().findFirst();
  }

  private static void year(DataOutputStream out, Optional<Year> year) throws IOException {
    out.writeBoolean(year.isPresent());
    out.writeInt(year.map(Year::getValue).orElse(0));
  }

  private static Optional<Year> year(DataInputStream in) throws IOException {
    boolean present = in.readBoolean();
    int value = in.readInt();
    return present ? Optional.of(Year.of(value)) : Optional.empty();
  }
}
