package io.qiantou.query;

import java.math.BigDecimal;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** A product of bounded size: a number squared thirty times has a thousand million digits. */
final class BoundedProduct extends E_Multiply {
  private static final int DIGITS = 2_000;

  BoundedProduct(Expr left, Expr right) {
    super(left, right);
  }

  @Override
  public NodeValue eval(NodeValue left, NodeValue right, FunctionEnv environment) {
    if (digits(left) + digits(right) > DIGITS) {
      throw Stop.of(environment.getContext())
          .at(
              new QueryLimitException(
                  "a product of more than "
                      + DIGITS
                      + " digits / 乘积位数过多; that is the most that is allowed"));
    }
    return super.eval(left, right);
  }

  private static int digits(NodeValue value) {
    if (value.isInteger()) {
      return value.getInteger().bitLength() / 3;
    }
    if (value.isDecimal()) {
      BigDecimal decimal = value.getDecimal();
      return decimal.unscaledValue().bitLength() / 3 + Math.abs(decimal.scale());
    }
    return 0;
  }

  @Override
  public Expr copy(Expr left, Expr right) {
    return new BoundedProduct(left, right);
  }
}
