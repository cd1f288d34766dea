package io.qiantou.rdf;

import io.qiantou.model.QiantouException;
import io.qiantou.model.Role;
import io.qiantou.resource.Resources;
import io.qiantou.vocab.QT;
import java.util.EnumMap;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.vocabulary.SKOS;

/** What the roles are called, by {@code ontology/roles.ttl}: {@code Role.LEAD} is {@code 牵头}. */
public final class RoleLabels {
  private static final String PATH = "ontology/roles.ttl";

  private final Map<Role, String> chinese = new EnumMap<>(Role.class);

  /**
   * Reads the labels.
   *
   * @throws QiantouException where the file is no Turtle, or a role has no Chinese label in it
   */
  public RoleLabels(Resources resources) {
    Model model = ModelFactory.createDefaultModel();
    try {
      RDFDataMgr.read(model, resources.open(PATH), Lang.TURTLE);
    } catch (RiotException e) {
      throw new QiantouException(PATH + ": " + e.getMessage(), e);
    }
    for (Role role : Role.values()) {
      Resource concept = model.createResource(QT.NS + role.notation());
      if (concept.getProperty(SKOS.prefLabel, "zh") == null) {
        throw new QiantouException(PATH + ": qt:" + role.notation() + " has no skos:prefLabel@zh");
      }
      chinese.put(role, concept.getProperty(SKOS.prefLabel, "zh").getString());
    }
  }

  /** The Chinese label. */
  public String chinese(Role role) {
    return chinese.getOrDefault(role, role.notation());
  }
}
