package io.qiantou.query;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * What a {@code GROUP_CONCAT} puts together, counted over all groups of the query: it keeps every
 * text until the last row.
 */
final class MeteredText extends ExprFunction1 {
  private final int separator;
  private long total;

  /**
   * Over {@code text}.
   *
   * @param separator how long what stands between two texts is
   */
  MeteredText(Expr text, int separator) {
    super(text, "metered");
    this.separator = separator;
  }

  @Override
  public NodeValue eval(NodeValue value, FunctionEnv environment) {
    total += value.asString().length() + separator;
    TextLimit.check(total, Stop.of(environment.getContext()));
    return value;
  }

  @Override
  public NodeValue eval(NodeValue value) {
    throw new IllegalStateException("evaluated with its environment only");
  }

  @Override
  public Expr copy(Expr text) {
    return new MeteredText(text, separator);
  }
}
