package io.qiantou.report;

import io.qiantou.model.QiantouException;
import io.qiantou.store.GraphStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;

/**
 * A question that the project knows: one {@code .rq} file.
 *
 * <p>Example: {@code reports.get("leads").run(store, Map.of("agency", "海关总署"))}. Arguments take the
 * place of the parameters' variables in the parsed query; they never become part of its text, so no
 * value can change what is asked. Whether a parameter that is optional was given a query asks with
 * {@code BOUND}, which is decided before it is sent ({@link GivenParameters}).
 */
public final class Report {
  private final String name;
  private final ReportHead head;
  private final Query query;

  /** The same question for a store that keeps no counts. */
  private final Optional<Query> counting;

  private final Supplier<Synonyms> synonyms;

  private Report(
      String name,
      ReportHead head,
      Query query,
      Optional<Query> counting,
      Supplier<Synonyms> synonyms) {
    this.name = name;
    this.head = head;
    this.query = query;
    this.counting = counting;
    this.synonyms = synonyms;
  }

  /**
   * Reads the text of a file.
   *
   * @param file its path, such as {@code queries/reports/leads.rq}: the last part without {@code
   *     .rq} is the report's name
   * @param synonyms asked for when words are looked for
   * @throws QiantouException with file and line where it has a fault
   */
  static Report parse(String file, String text, Supplier<Synonyms> synonyms) {
    ReportHead head = ReportHeadParser.parse(file, text);
    Report report =
        new Report(
            file.substring(file.lastIndexOf('/') + 1, file.length() - 3),
            head,
            query(file, text),
            Optional.empty(),
            synonyms);
    ReportCheck.check(file, head, report.query);
    return report;
  }

  /**
   * This report, which asks a store that keeps no counts by another query.
   *
   * @param file its path, for messages
   * @param text a SELECT of the same columns with the same parameters
   */
  Report counting(String file, String text) {
    Query other = query(file, text);
    ReportCheck.check(file, head, other);
    return new Report(name, head, query, Optional.of(other), synonyms);
  }

  private static Query query(String file, String text) {
    try {
      return QueryFactory.create(text);
    } catch (QueryParseException e) {
      throw new QiantouException(file + ":" + e.getLine() + ": " + e.getMessage(), e);
    }
  }

  /** Its name, permanent: {@code leads}. */
  public String name() {
    return name;
  }

  /** Title, parameters, columns. */
  public ReportHead head() {
    return head;
  }

  /**
   * Asks it.
   *
   * @param arguments values by parameter name; an empty value counts as none
   * @throws WrongCallException where a name is none of the parameters, a value is of the wrong type
   *     or a required one is missing
   */
  public Table run(GraphStore store, Map<String, String> arguments) {
    return run(store, arguments, Duration.ZERO);
  }

  /**
   * Asks it within {@code time}; zero is without end.
   *
   * @throws org.apache.jena.query.QueryCancelledException where the time is over
   */
  public Table run(GraphStore store, Map<String, String> arguments, Duration time) {
    return store.select(asking(store.keepsCounts(), arguments), time, this::table);
  }

  /**
   * Asks it without arguments and without a time, until nobody wants it ({@link
   * GraphStore#select(Query, BooleanSupplier, java.util.function.Function)}).
   */
  public Table run(GraphStore store, BooleanSupplier unwanted) {
    return store.select(asking(store.keepsCounts(), Map.of()), unwanted, this::table);
  }

  /**
   * Tells each row of the report without arguments, in no order and some more than once, without
   * keeping any: for who counts and sorts by himself.
   *
   * @param unwanted ends it
   * @param row may throw, to end it
   */
  public void each(GraphStore store, BooleanSupplier unwanted, Consumer<List<Cell>> row) {
    Query unordered = asking(store.keepsCounts(), Map.of()).cloneQuery();
    unordered.setDistinct(false);
    unordered.getOrderBy().clear();
    store.select(
        unordered,
        unwanted,
        rows -> {
          List<Var> variables = rows.getResultVars();
          rows.forEachRemaining(
              binding ->
                  row.accept(variables.stream().map(one -> Cell.of(binding.get(one))).toList()));
          return name;
        });
  }

  /** The query that a store is asked, which keeps counts or does not. */
  Query asking(boolean kept, Map<String, String> arguments) {
    Set<Var> parameters =
        head.parameters().stream()
            .map(parameter -> Var.alloc(parameter.name()))
            .collect(Collectors.toSet());
    return GivenParameters.in(kept ? query : counting.orElse(query), values(arguments), parameters);
  }

  private Table table(RowSet rows) {
    return new Table(
        name,
        head.title(),
        head.description(),
        head.columns(),
        Table.rows(rows),
        new Extras(head.charts(), head.links(), List.of()));
  }

  /**
   * The same question asked of several things at once: {@code measure} has each of {@code values}.
   *
   * @param parameter one of its parameters, which needs no argument then
   * @throws WrongCallException where a value is of the wrong type
   */
  public Report among(String parameter, List<String> values) {
    Parameter asked = head.parameter(parameter).orElseThrow();
    Var variable = Var.alloc(parameter);
    List<Node> nodes = values.stream().map(asked::value).toList();
    List<Parameter> others =
        head.parameters().stream().filter(other -> !other.equals(asked)).toList();
    return with(
        new ReportHead(
            head.title(),
            head.description(),
            others,
            head.columns(),
            head.charts(),
            head.links(),
            head.warns()),
        whole -> Among.in(whole, variable, nodes));
  }

  /**
   * This report with those of its rows only whose cells have certain IRIs: what it costs grows with
   * these, and not with the store.
   *
   * @param iris by the name of a column; or of another variable by which a subquery is tied to the
   *     rows, with all IRIs that it has in the rows that are wanted
   */
  public Report only(Map<String, List<String>> iris) {
    Map<Var, List<Node>> values = new LinkedHashMap<>();
    iris.forEach(
        (variable, of) ->
            values.put(Var.alloc(variable), of.stream().map(NodeFactory::createURI).toList()));
    return with(head, whole -> Among.throughout(whole, values));
  }

  private Report with(ReportHead other, UnaryOperator<Query> change) {
    return new Report(name, other, change.apply(query), counting.map(change), synonyms);
  }

  /**
   * {@code arguments} and what counts for the parameters that they do not give. Who keeps an answer
   * keeps it by these: what is asked of today is another question tomorrow.
   */
  public Map<String, String> asked(Map<String, String> arguments) {
    Map<String, String> asked = new LinkedHashMap<>(arguments);
    for (Parameter parameter : head.parameters()) {
      if (asked.getOrDefault(parameter.name(), "").isBlank()) {
        parameter.usual().ifPresent(value -> asked.put(parameter.name(), value));
      }
    }
    return asked;
  }

  private Map<Var, Node> values(Map<String, String> arguments) {
    for (String argument : arguments.keySet()) {
      if (head.parameter(argument).isEmpty()) {
        throw new WrongCallException(
            "报告 / report " + name + ": 没有参数 / no parameter \"" + argument + "\"; " + known());
      }
    }
    Map<String, String> asked = asked(arguments);
    Map<Var, Node> values = new HashMap<>();
    for (Parameter parameter : head.parameters()) {
      Optional<String> given =
          Optional.ofNullable(asked.get(parameter.name())).filter(value -> !value.isBlank());
      if (given.isEmpty() && parameter.required()) {
        throw new WrongCallException(
            "报告 / report " + name + ": 缺少参数 / parameter missing: " + parameter.name());
      }
      given.ifPresent(
          value ->
              values.put(Var.alloc(parameter.name()), parameter.value(sought(parameter, value))));
    }
    return values;
  }

  /** Words are looked for by an expression that finds what means the same too. */
  private String sought(Parameter parameter, String value) {
    return parameter.type() == Parameter.Type.WORDS ? synonyms.get().pattern(value) : value;
  }

  /** For each parameter of words that are looked for by others too, what that is. */
  public List<Widened> widened(Map<String, String> arguments) {
    List<Widened> widened = new ArrayList<>();
    for (Parameter parameter : head.parameters()) {
      String value = arguments.getOrDefault(parameter.name(), "");
      if (parameter.type() == Parameter.Type.WORDS && !value.isBlank()) {
        List<String> also = synonyms.get().also(value);
        if (!also.isEmpty()) {
          widened.add(new Widened(parameter.name(), value.strip(), also));
        }
      }
    }
    return widened;
  }

  private String known() {
    return head.parameters().isEmpty()
        ? "it has none"
        : "it has "
            + head.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
  }
}
