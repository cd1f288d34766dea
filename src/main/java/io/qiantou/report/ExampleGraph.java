package io.qiantou.report;

import io.qiantou.resource.Resources;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;

/**
 * The queries of {@code queries/examples} as RDF, so that a client finds them beside the data:
 *
 * <pre>
 * &lt;#example-lead-agencies&gt; a sh:SPARQLExecutable , sh:SPARQLSelectExecutable ;
 *     rdfs:label "哪些机构牵头的措施最多？"@zh , "Which agencies lead most measures?"@en ;
 *     rdfs:comment "…"@zh , "…"@en ;
 *     sh:select "PREFIX qt: … SELECT …" ;
 *     dcterms:relation &lt;#dataset&gt; ;
 *     schema:target &lt;/sparql&gt; .
 * </pre>
 */
public final class ExampleGraph {
  /** Where the files are. */
  public static final String FOLDER = "queries/examples";

  private static final String SHACL = "http://www.w3.org/ns/shacl#";

  private final Resources resources;
  private final Reports examples;

  /** Reads them. */
  public ExampleGraph(Resources resources) {
    this.resources = resources;
    this.examples = Reports.examples(resources);
  }

  /**
   * Describes them.
   *
   * @param dataset IRI of what they ask; those of the examples differ from it behind the {@code #}
   * @param endpoint where they can be asked, if anywhere
   */
  public Graph of(String dataset, Optional<String> endpoint) {
    Model model = ModelFactory.createDefaultModel();
    Property select = model.createProperty(SHACL, "select");
    String document = dataset.replaceAll("#.*", "");
    for (Report example : examples.all()) {
      ReportHead head = example.head();
      Resource node = model.createResource(document + "#example-" + example.name());
      node.addProperty(RDF.type, model.createResource(SHACL + "SPARQLExecutable"))
          .addProperty(RDF.type, model.createResource(SHACL + "SPARQLSelectExecutable"))
          .addProperty(RDFS.label, head.title().zh(), "zh")
          .addProperty(RDFS.label, head.title().en(), "en")
          .addProperty(RDFS.comment, head.description().zh(), "zh")
          .addProperty(RDFS.comment, head.description().en(), "en")
          .addProperty(select, text(example))
          .addProperty(DCTerms.relation, model.createResource(dataset));
      endpoint.ifPresent(
          iri ->
              node.addProperty(
                  model.createProperty(SchemaDO.NS, "target"), model.createResource(iri)));
    }
    return model.getGraph();
  }

  /** The query without the comments at its head. */
  public String text(Report example) {
    return resources
        .text(FOLDER + "/" + example.name() + ".rq")
        .lines()
        .dropWhile(line -> line.isBlank() || line.startsWith("#"))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
