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

  /** activity (活动). */
  public static final Node Activity = term("Activity");

  /** association (关联). */
  public static final Node Association = term("Association");

  /** entity (实体). */
  public static final Node Entity = term("Entity");

  /** plan (计划). */
  public static final Node Plan = term("Plan");

  /** revision (修订). */
  public static final Node Revision = term("Revision");

  /** role (角色). */
  public static final Node Role = term("Role");

  /** software agent (程序). */
  public static final Node SoftwareAgent = term("SoftwareAgent");

  /** usage (使用). */
  public static final Node Usage = term("Usage");

  /** agent (机构). */
  public static final Node agent = term("agent");

  /** at time (时间). */
  public static final Node atTime = term("atTime");

  /** ended at (结束时间). */
  public static final Node endedAtTime = term("endedAtTime");

  /** used entity (实体). */
  public static final Node entity = term("entity");

  /** generated (生成). */
  public static final Node generated = term("generated");

  /** in the activity (所在活动). */
  public static final Node hadActivity = term("hadActivity");

  /** role (角色). */
  public static final Node hadRole = term("hadRole");

  /** qualified revision (修订情况). */
  public static final Node qualifiedRevision = term("qualifiedRevision");

  /** qualified usage (使用情况). */
  public static final Node qualifiedUsage = term("qualifiedUsage");

  /** started at (开始时间). */
  public static final Node startedAtTime = term("startedAtTime");

  /** used (使用). */
  public static final Node used = term("used");

  /** was associated with (执行者). */
  public static final Node wasAssociatedWith = term("wasAssociatedWith");

  /** was attributed to (作者). */
  public static final Node wasAttributedTo = term("wasAttributedTo");

  /** derived from (来自). */
  public static final Node wasDerivedFrom = term("wasDerivedFrom");

  /** was influenced by (受影响于). */
  public static final Node wasInfluencedBy = term("wasInfluencedBy");

  private PROV() {}

  private static Node term(String local) {
    return NodeFactory.createURI(NS + local);
  }
}
