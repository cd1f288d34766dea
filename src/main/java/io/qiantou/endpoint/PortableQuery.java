package io.qiantou.endpoint;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.Vars;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.binding.BindingProject;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A SELECT of the project's in the form in which it has the same answer everywhere.
 *
 * <p>Stores differ in three ways. Some give a row once for each graph that says so: rows are asked
 * for, and taken, once. Each has an order of its own for what SPARQL does not order (dates of
 * unlike kinds, words of unlike languages): the values that decide it are asked for too, and the
 * rows are put in order here, as the embedded store does it. And what Jena takes for a parameter
 * that was given, {@code BOUND("海关总署")}, is no SPARQL: it is sent as {@code true}.
 */
final class PortableQuery {
  private final Query sent;
  private final List<Var> columns;
  private final List<SortCondition> order;
  private final boolean ordersHere;

  private PortableQuery(
      Query sent, List<Var> columns, List<SortCondition> order, boolean ordersHere) {
    this.sent = sent;
    this.columns = columns;
    this.order = order;
    this.ordersHere = ordersHere;
  }

  /** The form of {@code query}, whose parameters stand in it. */
  static PortableQuery of(Query query) {
    ElementTransform same = new ElementTransformCopyBase();
    Query sent = QueryTransformOps.transform(query.cloneQuery(), same, new GivenParameters(same));
    List<Var> columns = List.copyOf(query.getProjectVars());
    List<SortCondition> order =
        query.getOrderBy() == null ? List.of() : List.copyOf(query.getOrderBy());
    // The first rows of an order are not to be found without it.
    boolean ordersHere =
        !query.hasLimit() && !query.hasOffset() && order.stream().allMatch(PortableQuery::isOfRow);
    if (ordersHere && !order.isEmpty()) {
      sent.getOrderBy().clear();
      sent.setDistinct(true);
      Set<Var> more = new LinkedHashSet<>();
      order.forEach(by -> more.addAll(by.getExpression().getVarsMentioned()));
      columns.forEach(more::remove);
      more.forEach(sent::addResultVar);
    } else if (order.stream()
        .allMatch(by -> columns.containsAll(by.getExpression().getVarsMentioned()))) {
      sent.setDistinct(true); // else a row that comes twice takes the place of another
    }
    return new PortableQuery(sent, columns, order, ordersHere);
  }

  /** Whether what is sorted by can be computed of a row alone: no sum, and nothing of the store. */
  private static boolean isOfRow(SortCondition by) {
    return by.getExpression().getVarsMentioned().stream()
        .allMatch(variable -> variable.isNamedVar());
  }

  /** What the template of a CONSTRUCT is filled with, as a SELECT. */
  static Query rowsOf(Query construct) {
    Query rows = construct.cloneQuery();
    Set<Var> variables = new LinkedHashSet<>();
    for (Quad quad : construct.getConstructTemplate().getQuads()) {
      Vars.addVarsFromQuad(variables, quad);
    }
    rows.setQuerySelectType();
    rows.setQueryResultStar(false);
    variables.forEach(rows::addResultVar);
    rows.setDistinct(!construct.hasLimit() && !construct.hasOffset());
    return rows;
  }

  /** What is sent. */
  Query sent() {
    return sent;
  }

  /** The rows of the answer, with the columns of the query that was given. */
  RowSet rows(RowSet answer) {
    List<Binding> rows = new ArrayList<>();
    answer.forEachRemaining(rows::add);
    if (ordersHere) {
      rows = new ArrayList<>(new LinkedHashSet<>(rows));
      rows.sort(new BindingComparator(order));
    }
    Iterator<Binding> projected =
        rows.stream().<Binding>map(row -> new BindingProject(columns, row)).iterator();
    return RowSet.create(QueryIterPlainWrapper.create(projected), columns);
  }

  /** Parameters that were given are bound. */
  private static final class GivenParameters extends ExprTransformApplyElementTransform {
    GivenParameters(ElementTransform elements) {
      super(elements);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
      return function instanceof E_Bound && argument.isConstant()
          ? NodeValue.TRUE
          : super.transform(function, argument);
    }
  }
}
