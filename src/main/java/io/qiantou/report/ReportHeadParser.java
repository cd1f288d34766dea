package io.qiantou.report;

import io.qiantou.model.QiantouException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the comments at the top of a {@code .rq} file.
 *
 * <pre>
 * # title: 谁牵头什么措施
 * # title@en: Which agencies lead which measures
 * # description: 每行一个牵头机构和一条措施。
 * # description@en: One row for each lead agency and measure.
 * # param: agency (string, optional): 机构名称 | name of an agency
 * # param: year (integer, default 2025): 年份 | year
 * # param: asOf (date, default today): 日期 | day
 * # option: role=lead: 牵头 | leads
 * # names: agency: names-of-agencies
 * # column: agencyName: 牵头机构 | Lead agency
 * # option: state=past: 已过 | past
 * # codes: part: role
 * # link: heading: measure
 * # chart: bar label=agencyName
 * </pre>
 *
 * <p>A parameter with {@code option} lines takes one of these values; in the cells of a column with
 * such lines people read the words and programs the value. {@code codes} says which parameter's
 * values stand in a column. {@code names} is the query of {@code queries/pages} whose first column
 * has values to choose from. {@code link} says which column has the IRI of what another names,
 * {@code chart} which picture is drawn ({@link Chart}).
 *
 * <p>{@code # severity: warning} makes of the rows of a check findings and not faults. A line that
 * begins with {@code #} and three or more spaces goes on with the line before. The head ends with
 * the first line that is no comment; {@code ##} begins a comment for the file's authors. Both
 * languages are asked for everywhere.
 */
final class ReportHeadParser {
  private static final Pattern ENTRY = Pattern.compile("# ?([a-z]+(?:@en)?): *(.*)");
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(\\w+) \\((string|words|integer|date|iri), (?:(optional|required)|default (.+?))\\): (.+)");
  private static final String SEVERITY = "severity";
  private static final String WARNING = "warning";
  private static final Pattern OPTION = Pattern.compile("(\\w+)=(\\S+): (.+)");
  private static final Pattern PAIR = Pattern.compile("(\\w+): ([\\w-]+)");
  private static final Pattern COLUMN = Pattern.compile("(\\w+): (.+)");
  private static final Pattern BOTH = Pattern.compile("(.+?) \\| (.+)");

  private final String file;
  private final Map<String, String> texts = new HashMap<>();
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final List<Chart> charts = new ArrayList<>();
  private final Map<String, String> links = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, List<Option>> options = new HashMap<>();

  private ReportHeadParser(String file) {
    this.file = file;
  }

  /**
   * Reads the head of {@code query}, the text of {@code file}.
   *
   * @throws QiantouException with file and line where an entry cannot be understood
   */
  static ReportHead parse(String file, String query) {
    return new ReportHeadParser(file).parse(query);
  }

  private ReportHead parse(String query) {
    String[] lines = query.split("\n", -1);
    int line = 0;
    while (line < lines.length && lines[line].startsWith("#")) {
      int first = line;
      StringBuilder entry = new StringBuilder(lines[line++].strip());
      while (line < lines.length && lines[line].startsWith("#   ")) {
        entry.append(' ').append(lines[line++].substring(1).strip());
      }
      entry(entry.toString(), first + 1);
    }
    String severity = texts.getOrDefault(SEVERITY, "error");
    if (!severity.equals("error") && !severity.equals(WARNING)) {
      throw fault(1, severity, "severity: error or warning");
    }
    return new ReportHead(
        text("title"),
        text("description"),
        parameters.stream().map(this::complete).toList(),
        columns.stream().map(this::complete).toList(),
        charts,
        links,
        severity.equals(WARNING));
  }

  private void entry(String entry, int line) {
    if (entry.equals("#") || entry.startsWith("##")) {
      return;
    }
    Matcher matcher = ENTRY.matcher(entry);
    if (!matcher.matches()) {
      throw fault(line, entry, "\"# key: value\"");
    }
    String key = matcher.group(1);
    String value = matcher.group(2);
    switch (key) {
      case "title", "title@en", "description", "description@en", SEVERITY -> texts.put(key, value);
      case "param" -> parameters.add(parameter(value, line));
      case "column" -> columns.add(column(value, line));
      case "option" -> option(value, line);
      case "names" -> pair(value, parameterNames(), names, line);
      case "codes" -> codes(value, line);
      case "link" -> pair(value, columnNames(), links, line);
      case "chart" -> charts.add(chart(value, line));
      default ->
          throw fault(
              line,
              key,
              "title, description (each also with @en), severity, param, option, names, column, codes,"
                  + " link, chart");
    }
  }

  private Parameter parameter(String value, int line) {
    Matcher matcher = PARAMETER.matcher(value);
    if (!matcher.matches()) {
      throw fault(
          line,
          value,
          "\"name (string|words|integer|date|iri, optional|required|default VALUE): 中文 | English\"");
    }
    return new Parameter(
        matcher.group(1),
        Parameter.Type.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)),
        "required".equals(matcher.group(3)),
        Optional.ofNullable(matcher.group(4)),
        both(matcher.group(5), line),
        List.of(),
        Optional.empty());
  }

  /** With the lines that came after it. */
  private Parameter complete(Parameter parameter) {
    return new Parameter(
        parameter.name(),
        parameter.type(),
        parameter.required(),
        parameter.fallback(),
        parameter.label(),
        options.getOrDefault(parameter.name(), List.of()),
        Optional.ofNullable(names.get(parameter.name())));
  }

  /** With its own codes or those of a parameter. */
  private Column complete(Column column) {
    String holder = codes.getOrDefault(column.name(), column.name());
    return new Column(column.name(), column.label(), options.getOrDefault(holder, List.of()));
  }

  private void option(String value, int line) {
    Matcher matcher = OPTION.matcher(value);
    boolean known =
        matcher.matches()
            && (parameterNames().contains(matcher.group(1))
                || columnNames().contains(matcher.group(1)));
    if (!known) {
      throw fault(line, value, "\"name=value: 中文 | English\" below the parameter or column");
    }
    options
        .computeIfAbsent(matcher.group(1), name -> new ArrayList<>())
        .add(new Option(matcher.group(2), both(matcher.group(3), line)));
  }

  private void codes(String value, int line) {
    pair(value, columnNames(), codes, line);
    if (!options.keySet().containsAll(codes.values())) {
      throw fault(line, value, "\"column: parameter\", one of " + options.keySet());
    }
  }

  private void pair(String value, List<String> known, Map<String, String> into, int line) {
    Matcher matcher = PAIR.matcher(value);
    if (!matcher.matches() || !known.contains(matcher.group(1))) {
      throw fault(line, value, "\"name: name\", the first of " + known);
    }
    into.put(matcher.group(1), matcher.group(2));
  }

  private List<String> parameterNames() {
    return parameters.stream().map(Parameter::name).toList();
  }

  private List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  private Chart chart(String value, int line) {
    try {
      return Chart.parse(value, new LinkedHashSet<>(columnNames()));
    } catch (QiantouException e) {
      throw fault(line, value, String.valueOf(e.getMessage()));
    }
  }

  private Column column(String value, int line) {
    Matcher matcher = COLUMN.matcher(value);
    if (!matcher.matches()) {
      throw fault(line, value, "\"variable: 中文 | English\"");
    }
    return new Column(matcher.group(1), both(matcher.group(2), line));
  }

  private Label both(String text, int line) {
    Matcher matcher = BOTH.matcher(text);
    if (!matcher.matches()) {
      throw fault(line, text, "\"中文 | English\"");
    }
    return new Label(matcher.group(1), matcher.group(2));
  }

  private Label text(String key) {
    String chinese = texts.get(key);
    String english = texts.get(key + "@en");
    if (chinese == null || english == null) {
      throw fault(1, "no " + key, "\"# " + key + ": …\" and \"# " + key + "@en: …\"");
    }
    return new Label(chinese, english);
  }

  private QiantouException fault(int line, String what, String expected) {
    return new QiantouException(
        file + ":" + line + ": \"" + what + "\" where " + expected + " was expected");
  }
}
