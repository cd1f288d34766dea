package io.qiantou.spark;

import io.qiantou.model.QiantouException;
import io.qiantou.rdf.Iris;
import io.qiantou.rdf.Knowledge;
import io.qiantou.rdf.Program;
import io.qiantou.resource.Resources;
import io.qiantou.resource.SourceHash;
import java.util.List;

/**
 * All that the output depends on besides the input: where one of these is another, all is done
 * again.
 *
 * @param program version
 * @param commit that it was built from, which says more than the version
 * @param rules hash
 * @param registries hash
 * @param shapes hash
 * @param base what IRIs begin with
 */
record MadeBy(
    String program, String commit, String rules, String registries, String shapes, String base) {

  /**
   * The program that runs, with what is packed.
   *
   * @throws QiantouException where {@code base} is no beginning of IRIs
   */
  static MadeBy running(String base) {
    Resources resources = Resources.packed();
    Program program = Program.running();
    Knowledge knowledge = Knowledge.of(resources);
    return new MadeBy(
        program.version(),
        program.commit(),
        knowledge.rules().hex(),
        knowledge.registries().hex(),
        SourceHash.of(resources, List.of("ontology/shapes.ttl")).hex(),
        new Iris(base).base());
  }
}
