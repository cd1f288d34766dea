package io.qiantou.lexicon;

import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;

/**
 * One of the project's own Turtle files, parsed strictly: a warning of the parser is a fault too.
 *
 * <p>Example: {@code TurtleFile.readAll(resources, "data/agencies")} gives {@code
 * data/agencies/changes.ttl}, {@code data/agencies/coordination.ttl} … in this order.
 *
 * @param path as {@link Resources#list} gives it
 * @param text the file's text
 * @param model what it says
 */
public record TurtleFile(String path, String text, Model model) {

  /**
   * All {@code .ttl} files below a folder, sorted by path.
   *
   * @throws QiantouException where a file is not well-formed, naming file, line and column
   */
  public static List<TurtleFile> readAll(Resources resources, String folder) {
    return resources.list(folder, ".ttl").stream()
        .map(path -> parse(path, resources.text(path)))
        .toList();
  }

  /** One file from its text; {@code path} stands in messages. */
  public static TurtleFile parse(String path, String text) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.create()
        .source(new StringReader(text))
        .lang(Lang.TURTLE)
        .errorHandler(new Refusal(path))
        .parse(model);
    return new TurtleFile(path, text, model);
  }

  /**
   * Where an entry is written: path and line, e.g. {@code data/agencies/ministries.ttl:42}; the
   * path alone where no line opens with the entry's name.
   */
  public String place(Resource entry) {
    String local = entry.getURI().replaceFirst(".*[/#]", "");
    Matcher line =
        Pattern.compile("^(\\w*:|<\\S*/)" + Pattern.quote(local) + ">?\\s", Pattern.MULTILINE)
            .matcher(text);
    if (!line.find()) {
      return path;
    }
    return path
        + ":"
        + (1 + text.substring(0, line.start()).chars().filter(c -> c == '\n').count());
  }

  private record Refusal(String path) implements ErrorHandler {
    @Override
    public void warning(String message, long line, long column) {
      throw fault(message, line, column);
    }

    @Override
    public void error(String message, long line, long column) {
      throw fault(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
      throw fault(message, line, column);
    }

    private QiantouException fault(String message, long line, long column) {
      return new QiantouException(path + ":" + line + ":" + column + ": " + message);
    }
  }
}
