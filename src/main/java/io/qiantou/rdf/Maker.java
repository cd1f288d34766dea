package io.qiantou.rdf;

import io.qiantou.resource.Resources;
import io.qiantou.resource.SourceHash;
import io.qiantou.vocab.PROV;
import io.qiantou.vocab.QT;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;

/**
 * By what a document's graph is made: the program and the versions of what it knows. Both are the
 * same on every machine and in every run, so they stand in the document's own graph; when and where
 * it was made stands in that of the {@link Run}.
 *
 * @param program the program
 * @param knowledge its rules and registries
 */
public record Maker(Program program, Knowledge knowledge) {

  /** The program that runs, with what {@code resources} hold. */
  public static Maker of(Resources resources) {
    return new Maker(Program.running(), Knowledge.of(resources));
  }

  /** Says of {@code graph} by what it was made. */
  void sign(Node graph, Iris iris, Triples triples) {
    triples
        .add(graph, PROV.wasAttributedTo, program(iris, triples))
        .add(graph, PROV.wasInfluencedBy, rules(iris, triples))
        .add(graph, PROV.wasInfluencedBy, registries(iris, triples));
  }

  /** Describes the program. */
  Node program(Iris iris, Triples triples) {
    Node node = Triples.iri(iris.program(program.version()));
    triples
        .type(node, PROV.SoftwareAgent)
        .string(node, SchemaDO.name.asNode(), "Qiantou")
        .string(node, SchemaDO.softwareVersion.asNode(), program.version());
    return node;
  }

  /** Describes the rules. */
  Node rules(Iris iris, Triples triples) {
    return knowledge("rules", "抽取规则", "extraction rules", knowledge.rules(), iris, triples);
  }

  /** Describes the registries. */
  Node registries(Iris iris, Triples triples) {
    return knowledge("registries", "名录", "registries", knowledge.registries(), iris, triples);
  }

  private static Node knowledge(
      String kind, String chinese, String english, SourceHash hash, Iris iris, Triples triples) {
    Node node = Triples.iri(iris.knowledge(kind, hash.hex()));
    triples
        .type(node, QT.Knowledge)
        .chinese(node, RDFS.label.asNode(), chinese)
        .english(node, RDFS.label.asNode(), english)
        .string(node, SchemaDO.sha256.asNode(), hash.hex());
    return node;
  }
}
