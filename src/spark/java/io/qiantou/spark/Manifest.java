package io.qiantou.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a complete output consists of; {@code manifest.json} is written last, and as long as it is
 * not there the output is not complete.
 *
 * @param maker what made it
 * @param buckets into how many parts it goes
 * @param parts all of it
 */
record Manifest(MadeBy maker, int buckets, List<Part> parts) {

  /** Copies the parts, in the order of their files. */
  Manifest {
    parts =
        parts.stream()
            .sorted(
                Comparator.comparing(Part::step)
                    .thenComparing(Part::bucket)
                    .thenComparing(Part::id))
            .toList();
  }

  /** Inputs, copies counted once. */
  long sources() {
    return keys(Step.EXTRACT);
  }

  /** Documents that have a graph. */
  long documents() {
    return keys(Step.MERGE);
  }

  long statements() {
    return sum(Kind.QUADS, Part.File::lines);
  }

  long problems() {
    return sum(Kind.PROBLEMS, Part.File::lines);
  }

  /** The same parts give the same text. */
  String json() {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode json = mapper.createObjectNode();
    json.put("program", maker.program());
    json.put("commit", maker.commit());
    json.put("rules", maker.rules());
    json.put("registries", maker.registries());
    json.put("shapes", maker.shapes());
    json.put("base", maker.base());
    json.put("parts", buckets);
    json.put("sources", sources());
    json.put("documents", documents());
    json.put("statements", statements());
    json.put("problems", problems());
    parts.stream()
        .flatMap(part -> part.files().stream())
        .filter(file -> !file.kind().isInternal())
        .sorted(Comparator.comparing(Part.File::path))
        .forEach(
            file ->
                json.withArray("files")
                    .addObject()
                    .put("path", file.path())
                    .put("lines", file.lines())
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256()));
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try {
      return mapper
              .writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
              .writeValueAsString(json)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree in memory can be written", e);
    }
  }

  private long keys(Step step) {
    return parts.stream().filter(part -> part.step() == step).mapToLong(Part::keys).sum();
  }

  private long sum(Kind kind, ToLongFunction<Part.File> number) {
    return parts.stream()
        .flatMap(part -> part.files().stream())
        .filter(file -> file.kind() == kind)
        .mapToLong(number)
        .sum();
  }
}
