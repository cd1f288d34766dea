package io.qiantou.query;

import io.qiantou.model.QiantouException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/**
 * Puts in the place of every function of a query that can take any time or any memory one that
 * takes a bounded part of it. It is done to the algebra, so that it reaches filters, sub-queries,
 * EXISTS, ORDER BY and aggregates alike, and before Jena computes what is constant.
 */
final class BoundedQuery {
  private BoundedQuery() {}

  /** What Jena is to do to a query first: this, then its own improvements. */
  static RewriteFactory rewriting() {
    return context -> {
      var own = Optimize.stdOptimizationFactory.create(context);
      return op -> own.rewrite(of(op));
    };
  }

  /** The bounded form of {@code op}. */
  static Op of(Op op) {
    return Transformer.transform(new Groups(), new Functions(), op);
  }

  private static final class Functions extends ExprTransformCopy {
    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
      if (function instanceof E_Regex) {
        checkPattern(arguments, 2);
        return new LinearRegex(arguments);
      }
      if (function instanceof E_StrReplace) {
        checkPattern(arguments, 3);
        return new LinearReplace(arguments);
      }
      if (function instanceof E_StrConcat) {
        return new BoundedConcat(arguments);
      }
      return super.transform(function, arguments);
    }

    /** A pattern that stands in the query is refused; a computed one is an error of its row. */
    private static void checkPattern(ExprList arguments, int flags) {
      boolean withFlags = arguments.size() > flags;
      boolean constant =
          arguments.get(1).isConstant() && (!withFlags || arguments.get(flags).isConstant());
      if (constant) {
        try {
          LinearPattern.compile(
              arguments.get(1).getConstant().asString(),
              withFlags ? arguments.get(flags).getConstant().asString() : "");
        } catch (ExprEvalException e) {
          throw new QiantouException(String.valueOf(e.getMessage()), e);
        }
      }
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
      return function instanceof E_StrEncodeForURI
          ? new BoundedEncoding(argument)
          : super.transform(function, argument);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
      return function instanceof E_Multiply
          ? new BoundedProduct(left, right)
          : super.transform(function, left, right);
    }
  }

  private static final class Groups extends TransformCopy {
    @Override
    public Op transform(OpGroup group, Op rows) {
      List<ExprAggregator> aggregators = new ArrayList<>();
      for (ExprAggregator each : group.getAggregators()) {
        aggregators.add(new ExprAggregator(each.getVar(), metered(each.getAggregator())));
      }
      return OpGroup.create(rows, group.getGroupVars(), aggregators);
    }

    private static Aggregator metered(Aggregator aggregator) {
      String separator;
      if (aggregator instanceof AggGroupConcat concat) {
        separator = String.valueOf(concat.getSeparator());
      } else if (aggregator instanceof AggGroupConcatDistinct concat) {
        separator = String.valueOf(concat.getSeparator());
      } else {
        return aggregator;
      }
      Expr text = aggregator.getExprList().get(0);
      return aggregator.copy(new ExprList(new MeteredText(text, separator.length())));
    }
  }
}
