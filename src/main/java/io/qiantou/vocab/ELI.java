package io.qiantou.vocab;

import javax.annotation.processing.Generated;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of http://data.europa.eu/eli/ontology# that the project uses.
 *
 * <p>Generated from {@code ontology/*.ttl} by {@code VocabularyWriter} in the tests; change the
 * ontology and run {@code mvn -q test -Dtest=VocabularyTest -Dvocabulary.write=true}. A test fails
 * where this file is stale.
 */
@Generated("io.qiantou.vocab.VocabularyWriter")
public final class ELI {
  /** The namespace. */
  public static final String NS = "http://data.europa.eu/eli/ontology#";

  /** work (作品). */
  public static final Node Work = term("Work");

  /** work subdivision (作品组成部分). */
  public static final Node WorkSubdivision = term("WorkSubdivision");

  /** amends (修改). */
  public static final Node amends = term("amends");

  /** based on (依据). */
  public static final Node based_on = term("based_on");

  /** cites (引用). */
  public static final Node cites = term("cites");

  /** applies from (施行日期). */
  public static final Node date_applicability = term("date_applicability");

  /** date of the document (成文日期). */
  public static final Node date_document = term("date_document");

  /** has annex (附件). */
  public static final Node has_annex = term("has_annex");

  /** document number (发文字号). */
  public static final Node id_local = term("id_local");

  /** implements (贯彻落实). */
  public static final Node implements_ = term("implements");

  /** in force (效力状态). */
  public static final Node in_force = term("in_force");

  /** is part of (隶属于). */
  public static final Node is_part_of = term("is_part_of");

  /** repeals (废止). */
  public static final Node repeals = term("repeals");

  /** document type (文种). */
  public static final Node work_type = term("work_type");

  private ELI() {}

  private static Node term(String local) {
    return NodeFactory.createURI(NS + local);
  }
}
