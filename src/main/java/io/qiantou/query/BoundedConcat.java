package io.qiantou.query;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** {@code CONCAT} to a bounded length ({@link TextLimit}). */
final class BoundedConcat extends E_StrConcat {
  BoundedConcat(ExprList arguments) {
    super(arguments);
  }

  @Override
  public NodeValue eval(List<NodeValue> values, FunctionEnv environment) {
    Stop stop = Stop.of(environment.getContext());
    stop.check();
    long length = 0;
    for (NodeValue value : values) {
      length += value.asString().length();
    }
    TextLimit.check(length, stop);
    return super.eval(values);
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedConcat(arguments);
  }
}
