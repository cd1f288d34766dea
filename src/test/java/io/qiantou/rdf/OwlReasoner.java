package io.qiantou.rdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.rdf.turtle.parser.TurtleOntologyParserFactory;
import org.semanticweb.owlapi.reasoner.OWLReasoner;
import uk.ac.manchester.cs.owl.owlapi.OWLDataFactoryImpl;
import uk.ac.manchester.cs.owl.owlapi.OWLOntologyFactoryImpl;
import uk.ac.manchester.cs.owl.owlapi.OWLOntologyManagerImpl;
import uk.ac.manchester.cs.owl.owlapi.concurrent.NonConcurrentOWLOntologyBuilder;

/**
 * HermiT over a graph. The manager of the OWL API is put together by hand, with its Turtle parser
 * alone: the others want an RDF4J of years ago.
 */
final class OwlReasoner {
  private final OWLDataFactory names = new OWLDataFactoryImpl();
  private final OWLReasoner reasoner;

  OwlReasoner(Graph graph) {
    OWLOntologyManager manager = new OWLOntologyManagerImpl(names, new ReentrantReadWriteLock());
    manager.setOntologyFactories(
        Set.of(new OWLOntologyFactoryImpl(new NonConcurrentOWLOntologyBuilder())));
    manager.setOntologyParsers(Set.of(new TurtleOntologyParserFactory()));
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(RDFFormat.NTRIPLES).output(lines);
    Configuration configuration = new Configuration();
    // xsd:date and xsd:gYear are no datatypes of OWL 2: their values are left unlooked at.
    configuration.ignoreUnsupportedDatatypes = true;
    reasoner = new ReasonerFactory().createReasoner(read(manager, lines), configuration);
  }

  private static OWLOntology read(OWLOntologyManager manager, ByteArrayOutputStream lines) {
    try {
      return manager.loadOntologyFromOntologyDocument(
          new StringDocumentSource(
              lines.toString(StandardCharsets.UTF_8),
              IRI.create("urn:graph"),
              new TurtleDocumentFormat(),
              null));
    } catch (OWLOntologyCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the graph has a model. */
  boolean isConsistent() {
    return reasoner.isConsistent();
  }

  /** Classes that nothing can be in. */
  Set<String> unsatisfiable() {
    Set<String> found = new TreeSet<>();
    reasoner
        .getUnsatisfiableClasses()
        .getEntitiesMinusBottom()
        .forEach(each -> found.add(each.getIRI().toString()));
    return found;
  }

  /** What is in a class, said or inferred. */
  Set<String> instances(String type) {
    Set<String> found = new TreeSet<>();
    reasoner
        .getInstances(names.getOWLClass(IRI.create(type)), false)
        .entities()
        .forEach(each -> found.add(each.getIRI().toString()));
    return found;
  }
}
