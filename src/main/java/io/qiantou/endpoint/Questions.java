package io.qiantou.endpoint;

import io.qiantou.resource.Resources;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.syntax.syntaxtransform.UpdateTransformOps;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/**
 * What a store elsewhere is asked about itself, {@code queries/endpoint/*.rq}, and told to do,
 * {@code *.ru}.
 */
final class Questions {
  private final Resources resources;

  Questions(Resources resources) {
    this.resources = resources;
  }

  /** The query of this name. */
  Query get(String name) {
    return QueryFactory.create(resources.text("queries/endpoint/" + name + ".rq"));
  }

  /** The same with terms in the places of variables; those of the SELECT stay. */
  Query get(String name, Map<Var, Node> terms) {
    return QueryTransformOps.replaceVars(get(name), terms);
  }

  /** The update of this name ({@code NAME.ru}), with terms in the places of variables. */
  UpdateRequest update(String name, Map<Var, Node> terms) {
    String text = resources.text("queries/endpoint/" + name + ".ru");
    return UpdateTransformOps.transform(UpdateFactory.create(text), terms);
  }
}
