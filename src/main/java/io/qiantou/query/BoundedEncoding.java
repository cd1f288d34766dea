package io.qiantou.query;

import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * {@code ENCODE_FOR_URI} to a bounded length ({@link TextLimit}); it makes up to twelve characters
 * of one, and of its own result three times as many again.
 */
final class BoundedEncoding extends E_StrEncodeForURI {
  private static final long GROWTH = 12;

  BoundedEncoding(Expr text) {
    super(text);
  }

  @Override
  public NodeValue eval(NodeValue value, FunctionEnv environment) {
    TextLimit.check(value.asString().length() * GROWTH, Stop.of(environment.getContext()));
    return super.eval(value);
  }

  @Override
  public Expr copy(Expr text) {
    return new BoundedEncoding(text);
  }
}
