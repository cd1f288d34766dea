package io.qiantou.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A report's query with its parameters worked in, before any store sees it: the values stand in
 * their places, and what depends on whether there is one is decided. Of
 *
 * <pre>{@code
 * { FILTER(!BOUND(?document)) } UNION { FILTER(BOUND(?document)) ?doc dcterms:title ?title … }
 * }</pre>
 *
 * one branch is left. So a query may choose by its parameters first, and read the rest of what was
 * chosen, and costs nothing for a parameter that is not given.
 *
 * <p>The trap: a parameter that can be left out stands in filters and expressions only. Where a
 * pattern binds its variable, nothing is decided about it.
 */
final class GivenParameters {
  private static final NodeValue TRUE = NodeValue.TRUE;
  private static final NodeValue FALSE = NodeValue.FALSE;

  private GivenParameters() {}

  /**
   * The query to be asked.
   *
   * @param values of the parameters that are given
   * @param all all parameters
   */
  static Query in(Query query, Map<Var, ? extends Node> values, Set<Var> all) {
    Set<Var> open = new HashSet<>(all);
    open.removeAll(values.keySet());
    Matched matched = new Matched(open);
    QueryTransformOps.transform(query, matched, new ExprTransformApplyElementTransform(matched));
    Elements elements = new Elements();
    return QueryTransformOps.transform(
        QueryTransformOps.replaceVars(query, values), elements, new Expressions(elements, open));
  }

  private static boolean isTrue(Expr expression) {
    return expression.equals(TRUE);
  }

  private static boolean isFalse(Expr expression) {
    return expression.equals(FALSE);
  }

  /** Whether a pattern has no answer, whatever the store holds. */
  private static boolean isNever(Element element) {
    if (element instanceof ElementFilter filter) {
      return isFalse(filter.getExpr());
    }
    return element instanceof ElementGroup group
        && group.size() == 1
        && isNever(group.getElements().get(0));
  }

  private static Element never() {
    ElementGroup never = new ElementGroup();
    never.addElement(new ElementFilter(FALSE));
    return never;
  }

  /** Takes away the variables that patterns bind, at any depth. */
  private static final class Matched extends ElementTransformCopyBase {
    private final Set<Var> open;

    Matched(Set<Var> open) {
      this.open = open;
    }

    @Override
    public Element transform(ElementPathBlock block) {
      open.removeAll(PatternVars.vars(block));
      return block;
    }

    @Override
    public Element transform(ElementTriplesBlock block) {
      open.removeAll(PatternVars.vars(block));
      return block;
    }

    @Override
    public Element transform(ElementBind bind, Var variable, Expr expression) {
      open.remove(variable);
      return bind;
    }

    @Override
    public Element transform(ElementData data) {
      data.getVars().forEach(open::remove);
      return data;
    }
  }

  /** Leaves out what is always so, and what never is. */
  private static final class Elements extends ElementTransformCopyBase {
    @Override
    public Element transform(ElementGroup group, List<Element> parts) {
      if (parts.stream().anyMatch(GivenParameters::isNever)) {
        return never();
      }
      List<Element> left = parts.stream().filter(part -> !isIdle(part)).toList();
      if (left.equals(group.getElements())) {
        return group;
      }
      ElementGroup fewer = new ElementGroup();
      left.forEach(fewer::addElement);
      return fewer;
    }

    /** What a group has the same answers without. */
    private static boolean isIdle(Element part) {
      return (part instanceof ElementFilter filter && isTrue(filter.getExpr()))
          || (part instanceof ElementGroup inner && inner.isEmpty())
          || (part instanceof ElementOptional optional && isNever(optional.getOptionalElement()));
    }

    @Override
    public Element transform(ElementUnion union, List<Element> branches) {
      List<Element> left = new ArrayList<>(branches);
      left.removeIf(GivenParameters::isNever);
      if (left.size() == branches.size()) {
        return super.transform(union, branches);
      }
      if (left.isEmpty()) {
        return never();
      }
      if (left.size() == 1) {
        return left.get(0);
      }
      ElementUnion fewer = new ElementUnion();
      left.forEach(fewer::addElement);
      return fewer;
    }

    @Override
    public Element transform(ElementSubQuery element, Query query) {
      boolean counts = query.hasAggregators() && !query.hasGroupBy();
      return isNever(query.getQueryPattern()) && !counts
          ? never()
          : super.transform(element, query);
    }
  }

  /** Decides what is known without the store. */
  private static final class Expressions extends ExprTransformApplyElementTransform {
    private final Set<Var> open;

    Expressions(Elements elements, Set<Var> open) {
      super(elements);
      this.open = open;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
      if (function instanceof E_Bound) {
        if (argument.isConstant()) {
          return TRUE;
        }
        return argument.isVariable() && open.contains(argument.asVar())
            ? FALSE
            : super.transform(function, argument);
      }
      if (function instanceof E_LogicalNot) {
        if (isTrue(argument)) {
          return FALSE;
        }
        if (isFalse(argument)) {
          return TRUE;
        }
      }
      if (function instanceof E_Str && argument.isConstant()) {
        return function.eval(argument.getConstant());
      }
      return super.transform(function, argument);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
      if (function instanceof E_LogicalOr) {
        return either(function, left, right, TRUE, FALSE);
      }
      if (function instanceof E_Equals && left.isConstant() && right.isConstant()) {
        return function.eval(left.getConstant(), right.getConstant());
      }
      return function instanceof E_LogicalAnd
          ? either(function, left, right, FALSE, TRUE)
          : super.transform(function, left, right);
    }

    /**
     * For "or" and "and".
     *
     * @param deciding decides it alone, an error on the other side notwithstanding
     * @param idle leaves it to the other side, where that is a truth and nothing that counts as one
     */
    private Expr either(
        ExprFunction2 function, Expr left, Expr right, NodeValue deciding, NodeValue idle) {
      if (left.equals(deciding) || right.equals(deciding)) {
        return deciding;
      }
      if (left.equals(idle) && isTruth(right)) {
        return right;
      }
      return right.equals(idle) && isTruth(left) ? left : super.transform(function, left, right);
    }

    private static boolean isTruth(Expr expression) {
      return expression.isFunction() || isTrue(expression) || isFalse(expression);
    }
  }
}
