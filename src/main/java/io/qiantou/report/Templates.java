package io.qiantou.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The Pebble templates of {@code web/templates/}. Whatever is put into one is escaped: a title with
 * {@code <script>} in it is shown as these letters. A name that a template uses and is not given is
 * a fault, not an empty place.
 *
 * <p>Pebble and not jte: it needs no compiler at run time or in the build.
 */
public final class Templates {
  private static final List<String> STYLES =
      List.of("web/static/file.css", "web/static/cards.css", "web/static/figure.css");

  /** Where in the site a page is: the name of its template, where a page does not say. */
  private static final String PLACE = "here";

  /** What was searched for: stands in the box at the head of each page. */
  private static final String WORDS = "words";

  private final PebbleEngine engine;
  private final String styleSheet;
  private final Map<String, String> libraries = WebLibrary.addresses();

  /** Reads the style sheet; templates are read when they are first used. */
  public Templates() {
    ClassLoader classes = Templates.class.getClassLoader();
    ClasspathLoader loader = new ClasspathLoader(classes);
    loader.setPrefix("web/templates");
    loader.setSuffix(".html");
    loader.setCharset(StandardCharsets.UTF_8.name());
    this.engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .autoEscaping(true)
            .extension(new JoinedLines())
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .build();
    this.styleSheet =
        STYLES.stream().map(path -> text(classes, path)).collect(Collectors.joining());
  }

  private static String text(ClassLoader classes, String path) {
    try (InputStream in = classes.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The style of a file that is mailed, which stands inside it. */
  public String styleSheet() {
    return styleSheet;
  }

  /**
   * Fills a template.
   *
   * @param name of its file, without {@code .html}
   * @param language given to it as {@code language} ({@link Language}), {@code lang} (its tag) and
   *     {@code zh} (true or false); {@code lib} has the addresses of {@link WebLibrary}
   * @param values by the names that the template uses
   */
  public String render(String name, Language language, Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("language", language);
    all.put("lang", language.tag());
    all.put("zh", language == Language.ZH);
    all.put("lib", libraries);
    all.putIfAbsent(PLACE, name);
    all.putIfAbsent(WORDS, "");
    StringWriter page = new StringWriter();
    try {
      engine.getTemplate(name).evaluate(page, all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString();
  }
}
