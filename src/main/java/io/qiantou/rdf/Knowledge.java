package io.qiantou.rdf;

import io.qiantou.resource.Resources;
import io.qiantou.resource.SourceHash;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rules and which registries documents are read by, as the hashes of their content: a rule
 * changed is another version, on every machine the same one.
 *
 * @param rules of {@code data/rules/*.yml}
 * @param registries of {@code data/**.ttl} and the document types
 */
public record Knowledge(SourceHash rules, SourceHash registries) {
  private static final String TYPES = "ontology/document-types.ttl";

  /** Of what {@code resources} hold now. */
  public static Knowledge of(Resources resources) {
    List<String> registries = new ArrayList<>(resources.list("data", ".ttl"));
    registries.add(TYPES);
    return new Knowledge(
        SourceHash.of(resources, resources.list("data/rules", ".yml")),
        SourceHash.of(resources, registries));
  }
}
