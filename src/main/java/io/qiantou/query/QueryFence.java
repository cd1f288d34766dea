package io.qiantou.query;

import io.qiantou.model.QiantouException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.AlgebraGenerator;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a query inside its dataset: no other host, no file, no Java class.
 *
 * <p>{@link #around} closes a dataset by construction: whatever a query says, SERVICE calls nobody
 * and a function is one of those that are registered. {@link #check} tells a client beforehand and
 * in words what would not work: {@code SELECT * { SERVICE <http://…> { ?s ?p ?o } }} is refused,
 * where Jena alone would answer with an error in the middle or with silence.
 */
public final class QueryFence {
  private static final String JAVA = "java:";
  private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";

  /** How the names of functions begin that can take any time or memory, or call others by name. */
  private static final List<String> UNBOUNDED =
      List.of(
          "http://www.w3.org/ns/sparql#",
          "http://w3id.org/awslabs/neptune/SPARQL-CDTs/",
          XPATH + "matches",
          XPATH + "replace",
          XPATH + "concat",
          XPATH + "encode-for-uri",
          XPATH + "apply");

  private QueryFence() {}

  /**
   * Closes the dataset with this context, and has its queries run within bounds ({@link
   * BoundedQuery}).
   */
  public static void around(Context context) {
    context.set(ARQ.httpServiceAllowed, false);
    Functions functions = new Functions();
    FunctionRegistry known = FunctionRegistry.get();
    known
        .keys()
        .forEachRemaining(
            iri -> {
              if (isBounded(iri)) {
                functions.put(iri, known.get(iri));
              }
            });
    FunctionRegistry.set(context, functions);
    PropertyFunctions properties = new PropertyFunctions();
    PropertyFunctionRegistry knownProperties = PropertyFunctionRegistry.get();
    knownProperties.keys().forEachRemaining(iri -> properties.put(iri, knownProperties.get(iri)));
    PropertyFunctionRegistry.set(context, properties);
    context.set(ARQConstants.sysOptimizerFactory, BoundedQuery.rewriting());
    QC.setFactory(context, StoppablePaths::new);
  }

  /** SPARQL's own functions under another name would be run as they are and not as bounded ones. */
  private static boolean isBounded(String iri) {
    return UNBOUNDED.stream().noneMatch(iri::startsWith);
  }

  /**
   * Refuses a query that asks for something outside the dataset.
   *
   * @param isLoaded whether there is a graph of this name
   * @throws QiantouException with what is refused: SERVICE, a function that is not registered, FROM
   *     with a graph that is not loaded
   */
  public static void check(Query query, Predicate<String> isLoaded) {
    List<String> graphs = new ArrayList<>(query.getGraphURIs());
    graphs.addAll(query.getNamedGraphURIs());
    checkGraphs(graphs, isLoaded);
    if (query.getQueryPattern() != null) {
      Context fenced = ARQ.getContext().copy();
      around(fenced);
      Expressions expressions = new Expressions(FunctionRegistry.get(fenced));
      Walker.walk(
          new AlgebraGenerator(fenced).compile(query), new Operators(expressions), expressions);
    }
  }

  /**
   * Refuses the names of graphs that are not loaded: nothing is ever fetched.
   *
   * @throws QiantouException with the first such name
   */
  public static void checkGraphs(List<String> names, Predicate<String> isLoaded) {
    for (String name : names) {
      if (!isLoaded.test(name)) {
        throw new QiantouException(
            "FROM <" + name + ">: no such graph is loaded / 没有载入此图; nothing is fetched");
      }
    }
  }

  private static void checkPredicate(@Nullable Node predicate) {
    if (predicate != null
        && predicate.isURI()
        && predicate.getURI().toLowerCase(Locale.ROOT).startsWith(JAVA)) {
      throw refusedFunction(predicate.getURI());
    }
  }

  private static QiantouException refusedFunction(String iri) {
    return new QiantouException("<" + iri + ">: no such function here / 没有此函数");
  }

  private static final class Operators extends OpVisitorBase {
    private final Expressions expressions;

    Operators(Expressions expressions) {
      this.expressions = expressions;
    }

    /** Jena's walker passes by what a result is sorted by. */
    @Override
    public void visit(OpOrder order) {
      order.getConditions().forEach(by -> Walker.walk(by.getExpression(), this, expressions));
    }

    /** Jena's walker passes by what is summed up. */
    @Override
    public void visit(OpGroup group) {
      for (ExprAggregator aggregator : group.getAggregators()) {
        ExprList summed = aggregator.getAggregator().getExprList();
        if (summed != null) {
          Walker.walk(summed, this, expressions);
        }
      }
    }

    @Override
    public void visit(OpService service) {
      throw new QiantouException(
          "SERVICE is off: queries reach no other host / 不支持 SERVICE，查询不访问其他主机");
    }

    @Override
    public void visit(OpBGP pattern) {
      pattern.getPattern().forEach(triple -> checkPredicate(triple.getPredicate()));
    }
  }

  private static final class Expressions extends ExprVisitorBase {
    private final FunctionRegistry known;

    Expressions(FunctionRegistry known) {
      this.known = known;
    }

    @Override
    public void visit(ExprFunctionN function) {
      if (function instanceof E_Function && !known.isRegistered(function.getFunctionIRI())) {
        throw refusedFunction(function.getFunctionIRI());
      }
    }
  }

  /** Looks functions up and, unlike its parent, loads no class for an unknown one. */
  private static final class Functions extends FunctionRegistry {
    @Override
    public @Nullable FunctionFactory get(String iri) {
      return isRegistered(iri) ? super.get(iri) : null;
    }
  }

  /** The same for property functions. */
  private static final class PropertyFunctions extends PropertyFunctionRegistry {
    @Override
    public @Nullable PropertyFunctionFactory get(String iri) {
      return isRegistered(iri) ? super.get(iri) : null;
    }

    @Override
    public boolean manages(String iri) {
      return isRegistered(iri);
    }
  }
}
