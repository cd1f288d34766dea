package io.qiantou.export;

import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/**
 * What a dataset says of itself, in VoID and DCAT: what it holds, with a count for each class and
 * property, where its files are, under which licence it may be used.
 *
 * <p>Everything has an IRI and no blank nodes: the description is the same byte for byte where the
 * data are. It holds no date of its own for the same reason; the dates are those of the documents.
 */
public final class DatasetDescription {
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
  private static final String SPDX = "http://spdx.org/rdf/terms#";

  private final Model model = ModelFactory.createDefaultModel();
  private final String base;
  private final Resource dataset;

  /**
   * Begins one.
   *
   * @param base IRI of the folder of the files, ending in a slash
   * @param document name of the file, relative to it, in which the description will stand
   */
  public DatasetDescription(String base, String document, String license) {
    this.base = base;
    this.dataset = model.createResource(base + document + "#dataset");
    dataset
        .addProperty(RDF.type, VOID.Dataset)
        .addProperty(RDF.type, DCAT.Dataset)
        .addProperty(DCTerms.title, "牵头：中国政策文件知识图谱", "zh")
        .addProperty(DCTerms.title, "Qiantou: a knowledge graph of Chinese policy documents", "en")
        .addProperty(DCTerms.description, "政策文件的每条措施由谁牵头、谁负责、谁配合，目标、期限、适用地区及所依据的原文。", "zh")
        .addProperty(
            DCTerms.description,
            "Who leads, is responsible for and supports each measure, towards which target, by when,"
                + " where, and the words that say so.",
            "en")
        .addProperty(DCTerms.license, model.createResource(license));
  }

  /** What it holds. */
  public DatasetDescription with(DatasetStatistics statistics) {
    count(dataset, VOID.triples, statistics.statements());
    count(dataset, VOID.distinctSubjects, statistics.subjects());
    count(dataset, VOID.classes, statistics.classes().size());
    count(dataset, VOID.properties, statistics.properties().size());
    count(dataset, VOID.documents, statistics.documents());
    statistics
        .classes()
        .forEach(
            (iri, entities) ->
                count(
                    partition(VOID.classPartition, VOID._class, "class", iri),
                    VOID.entities,
                    entities));
    statistics
        .properties()
        .forEach(
            (iri, triples) ->
                count(
                    partition(VOID.propertyPartition, VOID.property, "property", iri),
                    VOID.triples,
                    triples));
    vocabularies(statistics);
    period(statistics);
    statistics
        .example()
        .ifPresent(iri -> dataset.addProperty(VOID.exampleResource, model.createResource(iri)));
    return this;
  }

  /** What {@link Dump} derives from the data: the same data, the same version. */
  public DatasetDescription version(String version) {
    dataset.addProperty(model.createProperty(DCAT.NS, "version"), version);
    return this;
  }

  /** Where it can be asked. */
  public DatasetDescription endpoint(String iri) {
    dataset.addProperty(VOID.sparqlEndpoint, model.createResource(iri));
    return this;
  }

  /** A compressed file with all of it, named relative to the base. */
  public DatasetDescription file(String name, RdfFormat format) {
    Resource file = model.createResource(base + name);
    dataset
        .addProperty(VOID.dataDump, file)
        .addProperty(DCAT.distribution, distribution(name))
        .addProperty(
            VOID.feature, model.createResource("http://www.w3.org/ns/formats/" + feature(format)));
    distribution(name)
        .addProperty(RDF.type, DCAT.Distribution)
        .addProperty(DCTerms.title, name)
        .addProperty(DCAT.downloadURL, file)
        .addProperty(DCAT.mediaType, model.createResource(MEDIA_TYPES + format.mediaType()))
        .addProperty(DCAT.compressFormat, model.createResource(MEDIA_TYPES + "application/gzip"));
    return this;
  }

  /** Size and sum of a {@link #file}. */
  public DatasetDescription sum(String name, long bytes, String sha256) {
    Resource checksum = model.createResource(distribution(name).getURI() + "-sha256");
    distribution(name)
        .addProperty(DCAT.byteSize, Long.toString(bytes), XSDDatatype.XSDnonNegativeInteger)
        .addProperty(model.createProperty(SPDX, "checksum"), checksum);
    checksum
        .addProperty(RDF.type, model.createResource(SPDX + "Checksum"))
        .addProperty(
            model.createProperty(SPDX, "algorithm"),
            model.createResource(SPDX + "checksumAlgorithm_sha256"))
        .addProperty(model.createProperty(SPDX, "checksumValue"), sha256, XSDDatatype.XSDhexBinary);
    return this;
  }

  /** Any further statements, such as queries for a start. */
  public DatasetDescription with(Graph more) {
    more.find().forEach(model.getGraph()::add);
    return this;
  }

  /** The dataset's IRI. */
  public String dataset() {
    return dataset.getURI();
  }

  /** Turtle, with what stands below the base named relative to it. */
  public void writeRelative(OutputStream out) {
    RdfStream stream = RdfStream.relativeTo(base, out);
    stream.add(Quad.defaultGraphIRI, model.getGraph().find());
    stream.finish();
  }

  /** In any format. */
  public void write(RdfFormat format, OutputStream out) {
    RdfStream stream = RdfStream.to(out, format);
    stream.add(Quad.defaultGraphIRI, model.getGraph().find());
    stream.finish();
  }

  private Resource distribution(String name) {
    return model.createResource(dataset.getURI().replace("#dataset", "#" + name));
  }

  private Resource partition(Property has, Property of, String kind, String iri) {
    String name = dataset.getURI().replace("#dataset", "#" + kind + "-" + shortName(iri));
    Resource partition = model.createResource(name);
    dataset.addProperty(has, partition);
    return partition.addProperty(of, model.createResource(iri));
  }

  /** {@code qt-Measure}; of an IRI without a known prefix a hash. */
  private static String shortName(String iri) {
    for (Map.Entry<String, String> prefix : Prefixes.ALL.entrySet()) {
      String local =
          iri.startsWith(prefix.getValue()) ? iri.substring(prefix.getValue().length()) : "";
      if (local.matches("[A-Za-z0-9_]+")) {
        return prefix.getKey() + "-" + local;
      }
    }
    return Long.toHexString(HashedSet.hash(iri));
  }

  private void vocabularies(DatasetStatistics statistics) {
    Prefixes.ALL.values().stream()
        .filter(
            namespace ->
                statistics.properties().keySet().stream()
                    .anyMatch(iri -> iri.startsWith(namespace)))
        .forEach(
            namespace -> dataset.addProperty(VOID.vocabulary, model.createResource(namespace)));
  }

  private void period(DatasetStatistics statistics) {
    Optional<String> last = statistics.last();
    if (statistics.first().isPresent() && last.isPresent()) {
      Resource period = model.createResource(dataset.getURI().replace("#dataset", "#period"));
      dataset.addProperty(DCTerms.temporal, period);
      period
          .addProperty(RDF.type, DCTerms.PeriodOfTime)
          .addProperty(DCAT.startDate, statistics.first().get(), XSDDatatype.XSDdate)
          .addProperty(DCAT.endDate, last.get(), XSDDatatype.XSDdate);
    }
  }

  private void count(Resource of, Property what, long number) {
    of.addProperty(what, Long.toString(number), XSDDatatype.XSDinteger);
  }

  /** The W3C's names for formats. */
  private static String feature(RdfFormat format) {
    return switch (format) {
      case TURTLE -> "Turtle";
      case TRIG -> "TriG";
      case NTRIPLES -> "N-Triples";
      case NQUADS -> "N-Quads";
      case JSONLD -> "JSON-LD";
      case RDFXML -> "RDF_XML";
      case N3 -> "N3";
      case TRIX, BINARY -> throw new IllegalArgumentException(format + " has no W3C name");
    };
  }
}
