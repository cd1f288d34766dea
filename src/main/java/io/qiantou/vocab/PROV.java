package io.qiantou.vocab;

import javax.annotation.processing.Generated;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of http://www.w3.org/ns/prov# that the project uses.
 *
 * <p>Generated from {@code ontology/*.ttl} by {@code VocabularyWriter} in the tests; change the
 * ontology and run {@code mvn -q test -Dtest=VocabularyTest -Dvocabulary.write=true}. A test fails
 * where this file is stale.
 */
@Generated("io.qiantou.vocab.VocabularyWriter")
public final class PROV {
  /** The namespace. */
  public static final String NS = "http://www.w3.org/ns/prov#";

  /** association (关联). */
  public static final Node Association = term("Association");

  /** entity (实体). */
  public static final Node Entity = term("Entity");

  /** plan (计划). */
  public static final Node Plan = term("Plan");

  /** role (角色). */
  public static final Node Role = term("Role");

  /** agent (机构). */
  public static final Node agent = term("agent");

  /** role (角色). */
  public static final Node hadRole = term("hadRole");

  /** derived from (来自). */
  public static final Node wasDerivedFrom = term("wasDerivedFrom");

  private PROV() {}

  private static Node term(String local) {
    return NodeFactory.createURI(NS + local);
  }
}
