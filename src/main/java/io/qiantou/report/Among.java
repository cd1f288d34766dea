package io.qiantou.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** A query that is asked of certain things only, by {@code VALUES} before its pattern. */
final class Among {
  private Among() {}

  /** {@code query} where {@code variable} has one of {@code values}. */
  static Query in(Query query, Var variable, Collection<Node> values) {
    Query several = query.cloneQuery();
    several.setQueryPattern(before(query.getQueryPattern(), data(variable, values)));
    return several;
  }

  /**
   * The rows of {@code query} in which a column has one of some values, without making the others:
   * its subqueries are asked of these values too.
   *
   * @param values by variables that the query selects, or that tie a subquery to the rest of it;
   *     all rows of the former and all solutions of the latter that these values meet must be
   *     wanted
   */
  static Query throughout(Query query, Map<Var, ? extends Collection<Node>> values) {
    // The copy has subqueries of its own; Jena's transformation does not show them to who asks for
    // it.
    Query restricted =
        QueryTransformOps.transform(
            query,
            new ElementTransformCopyBase(),
            new ExprTransformApplyElementTransform(new ElementTransformCopyBase()));
    values.forEach(
        (variable, some) -> {
          if (query.getProjectVars().contains(variable) && !tells(query, variable)) {
            throw new IllegalArgumentException(
                variable
                    + ": its rows can only be chosen from all, for they are counted or cut off");
          }
          put(restricted, variable, some);
        });
    return restricted;
  }

  private static void put(Query query, Var variable, Collection<Node> values) {
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementSubQuery inner) {
            put(inner.getQuery(), variable, values);
          }
        });
    if (tells(query, variable) && !isOneSubquery(query.getQueryPattern())) {
      query.setQueryPattern(before(query.getQueryPattern(), data(variable, values)));
    }
  }

  /** Such a one is asked itself; a join around it would lose its order. */
  private static boolean isOneSubquery(Element pattern) {
    return pattern instanceof ElementSubQuery
        || (pattern instanceof ElementGroup group
            && group.size() == 1
            && group.get(0) instanceof ElementSubQuery);
  }

  /** Whether a query tells the variable as its pattern binds it, and loses no row by others. */
  private static boolean tells(Query query, Var variable) {
    VarExprList by = query.getGroupBy();
    boolean grouped = query.hasGroupBy() || query.hasAggregators();
    boolean apart = !grouped || (by.contains(variable) && by.getExpr(variable) == null);
    return query.getProjectVars().contains(variable)
        && query.getProject().getExpr(variable) == null
        && apart
        && !query.hasLimit()
        && !query.hasOffset();
  }

  private static ElementData data(Var variable, Collection<Node> values) {
    ElementData data = new ElementData();
    data.add(variable);
    values.forEach(value -> data.add(BindingFactory.binding(variable, value)));
    return data;
  }

  private static ElementGroup before(Element pattern, ElementData data) {
    ElementGroup group = new ElementGroup();
    group.addElement(data);
    List<Element> rest =
        pattern instanceof ElementGroup several ? several.getElements() : List.of(pattern);
    rest.forEach(group::addElement);
    return group;
  }
}
