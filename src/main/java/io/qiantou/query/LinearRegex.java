package io.qiantou.query;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.sse.Tags;

/** {@code REGEX(text, pattern, flags)} in linear time ({@link LinearPattern}). */
final class LinearRegex extends ExprFunctionN {
  private final PatternSlot patterns = new PatternSlot();

  LinearRegex(ExprList arguments) {
    super(Tags.tagRegex, arguments);
  }

  @Override
  public NodeValue eval(List<NodeValue> values, FunctionEnv environment) {
    String text = text(values, 0);
    String flags = values.size() > 2 ? text(values, 2) : "";
    Stop stop = Stop.of(environment.getContext());
    stop.check();
    return NodeValue.booleanReturn(
        patterns.get(text(values, 1), flags, stop).matcher(new StoppableText(text, stop)).find());
  }

  private static String text(List<NodeValue> values, int index) {
    return NodeValueOps.checkAndGetStringLiteral("REGEX", values.get(index))
        .getLiteralLexicalForm();
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    throw new IllegalStateException("evaluated with its environment only");
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new LinearRegex(arguments);
  }
}
