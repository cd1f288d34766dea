package io.qiantou.lexicon;

import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/**
 * The terms that {@code data/agencies} and {@code data/regions} are written in, and how its values
 * are read.
 */
final class RegistryTerms {
  private static final String QT = "https://w3id.org/qiantou/ontology#";
  private static final String ORG = "http://www.w3.org/ns/org#";
  private static final String SCHEMA = "https://schema.org/";
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

  static final Resource AGENCY = ResourceFactory.createResource(QT + "Agency");
  static final Resource GROUP = ResourceFactory.createResource(QT + "AgencyGroup");
  static final Resource DEPARTMENT_TYPE = ResourceFactory.createResource(QT + "DepartmentType");
  static final Resource REGION = ResourceFactory.createResource(QT + "Region");
  static final Resource SPECIAL_ZONE = ResourceFactory.createResource(QT + "SpecialZone");
  static final Resource REGION_GROUP = ResourceFactory.createResource(QT + "RegionGroup");
  static final Resource CONCEPT = ResourceFactory.createResource(SKOS + "Concept");
  static final Resource CHANGE = ResourceFactory.createResource(ORG + "ChangeEvent");

  static final Property PREF_LABEL = property(SKOS + "prefLabel");
  static final Property ALT_LABEL = property(SKOS + "altLabel");
  static final Property SHORT_NAME = property(QT + "shortName");
  static final Property AMBIGUOUS_LABEL = property(QT + "ambiguousLabel");
  static final Property LEVEL = property(QT + "level");
  static final Property CATEGORY = property(QT + "category");
  static final Property COUNTERPART = property(QT + "counterpart");
  static final Property PROVINCIAL_NAME = property(QT + "provincialName");
  static final Property PREFECTURAL_NAME = property(QT + "prefecturalName");
  static final Property COUNTY_NAME = property(QT + "countyName");
  static final Property ABBREVIATION = property(QT + "abbreviation");
  static final Property DIVISION_CODE = property(QT + "divisionCode");
  static final Property WITHIN = property(QT + "within");
  static final Property LOCATED_IN = property(QT + "locatedIn");
  static final Property MEMBER = property(QT + "member");
  static final Property VALID_FROM = property(QT + "validFrom");
  static final Property VALID_TO = property(QT + "validTo");
  static final Property CONFIDENCE = property(QT + "confidence");
  static final Property CURRENT = property(QT + "currentAgency");
  static final Property WITHOUT_SUCCESSOR = property(QT + "withoutSuccessor");
  static final Property CHANGE_KIND = property(QT + "changeKind");
  static final Property PARENT = property(ORG + "subOrganizationOf");
  static final Property CHANGED_BY = property(ORG + "changedBy");
  static final Property RESULTED_FROM = property(ORG + "resultedFrom");
  static final Property ORIGINAL = property(ORG + "originalOrganization");
  static final Property RESULTING = property(ORG + "resultingOrganization");
  static final Property FOUNDED = property(SCHEMA + "foundingDate");
  static final Property DISSOLVED = property(SCHEMA + "dissolutionDate");
  static final Property REPLACED_BY = property(DCTERMS + "isReplacedBy");
  static final Property SOURCE = property(DCTERMS + "source");
  static final Property DATE = property(DCTERMS + "date");

  private RegistryTerms() {}

  /** The last part of an IRI, e.g. {@code ndrc}. */
  static String id(Resource entry) {
    return entry.getURI().replaceFirst(".*[/#]", "");
  }

  /** The texts of a property, sorted. */
  static List<String> texts(Resource entry, Property property) {
    return entry.listProperties(property).toList().stream()
        .map(statement -> statement.getObject())
        .filter(RDFNode::isLiteral)
        .map(node -> node.asLiteral().getLexicalForm())
        .sorted()
        .toList();
  }

  /** The Chinese texts of a property, sorted. */
  static List<String> chinese(Resource entry, Property property) {
    return entry.listProperties(property).toList().stream()
        .map(statement -> statement.getObject())
        .filter(RDFNode::isLiteral)
        .map(RDFNode::asLiteral)
        .filter(literal -> literal.getLanguage().equals("zh"))
        .map(Literal::getLexicalForm)
        .sorted()
        .toList();
  }

  /** The resources that a property leads to, sorted by IRI. */
  static List<Resource> resources(Resource entry, Property property) {
    return entry.listProperties(property).toList().stream()
        .map(statement -> statement.getObject())
        .filter(RDFNode::isURIResource)
        .map(RDFNode::asResource)
        .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
        .toList();
  }

  /** The year of a date property; empty where there is none or it opens with no year. */
  static Optional<Year> year(Resource entry, Property property) {
    return texts(entry, property).stream().findFirst().flatMap(RegistryTerms::parsedYear);
  }

  private static Optional<Year> parsedYear(String date) {
    try {
      return Optional.of(Year.parse(date.substring(0, Math.min(4, date.length()))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }
}
