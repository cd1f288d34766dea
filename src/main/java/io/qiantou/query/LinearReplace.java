package io.qiantou.query;

import com.google.re2j.Matcher;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.sse.Tags;

/**
 * {@code REPLACE(text, pattern, replacement, flags)} in linear time ({@link LinearPattern}) and to
 * a bounded length ({@link TextLimit}).
 */
final class LinearReplace extends ExprFunctionN {
  private final PatternSlot patterns = new PatternSlot();

  LinearReplace(ExprList arguments) {
    super(Tags.tagReplace, arguments);
  }

  @Override
  public NodeValue eval(List<NodeValue> values, FunctionEnv environment) {
    Stop stop = Stop.of(environment.getContext());
    Node literal = NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(0));
    String text = literal.getLiteralLexicalForm();
    String flags = values.size() > 3 ? text(values, 3) : "";
    Matcher matcher =
        patterns.get(text(values, 1), flags, stop).matcher(new StoppableText(text, stop));
    String replaced = replaced(matcher, text(values, 2), stop);
    return NodeValue.makeNode(
        literal.getLiteralLanguage().isEmpty()
            ? NodeFactory.createLiteralString(replaced)
            : NodeFactory.createLiteralLang(replaced, literal.getLiteralLanguage()));
  }

  /** As Jena does: of matches without a character only the first counts. */
  private static String replaced(Matcher matcher, String replacement, Stop stop) {
    StringBuilder out = new StringBuilder();
    boolean first = true;
    try {
      while (matcher.find()) {
        stop.check();
        int length = matcher.end() - matcher.start();
        if (first || length > 0) {
          // A reference such as $0 takes two characters and can stand for the whole match.
          long growth =
              replacement.indexOf('$') < 0
                  ? replacement.length()
                  : (long) replacement.length() * Math.max(1, length);
          TextLimit.check(out.length() + growth, stop);
          matcher.appendReplacement(out, replacement);
          TextLimit.check(out.length(), stop);
        }
        first = false;
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ExprEvalException("REPLACE: the replacement \"" + replacement + "\" is faulty", e);
    }
    matcher.appendTail(out);
    return out.toString();
  }

  private static String text(List<NodeValue> values, int index) {
    return NodeValueOps.checkAndGetStringLiteral("REPLACE", values.get(index))
        .getLiteralLexicalForm();
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    throw new IllegalStateException("evaluated with its environment only");
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new LinearReplace(arguments);
  }
}
