package io.qiantou.read;

import io.qiantou.model.Problem;
import io.qiantou.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a saved web page: the head table and the article, without navigation, scripts and footers.
 *
 * <p>{@code <td>发文字号：</td><td>国发〔2021〕12号</td> … <p>一、总体要求</p>} becomes {@code
 * 发文字号：国发〔2021〕12号\n\n一、总体要求\n}: every paragraph is one line, blank lines stand between paragraphs,
 * the cells of a table row are parted by tabs. Positions count in that text, not in the file. No
 * script is run and nothing is fetched.
 */
public final class HtmlReader {
  private static final Budget BUDGET =
      new Budget(
          Duration.ofSeconds(60),
          "html.broken",
          "the page is nested too deeply or damaged; open it in a browser and save it again");
  private static final int HEAD = 8192;
  private static final String WITHOUT_TEXT =
      "script, style, noscript, iframe, object, template, svg, canvas, input, select, button,"
          + " textarea, nav, footer, aside, audio, video, map";
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:-]+)");
  private static final Pattern BLOCK_TAG = Pattern.compile("<(?:p|div|br|td|li|h[1-6])\\b");
  private static final Set<String> META = Set.of("articletitle", "pubdate", "contentsource", "url");
  private static final int LONGEST_VALUE = 120;

  /** True where {@code bytes} are a web page, by content or, where tags are few, by name. */
  static boolean isPage(String name, byte[] bytes) {
    String head = head(bytes);
    if (head.indexOf('<') < 0) {
      return false;
    }
    if (head.contains("<!doctype html") || head.contains("<html") || head.contains("<body")) {
      return true;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    boolean named = lower.matches(".*\\.(x|s)?html?");
    long tags = BLOCK_TAG.matcher(head).results().limit(3).count();
    return tags >= 3 || (named && head.contains("<") && head.contains(">"));
  }

  /**
   * The article of one page and its head table.
   *
   * @param name the file's name
   * @param bytes its whole content
   * @throws UnreadableInput where it holds no text or cannot be decoded
   */
  public ReadResult read(String name, byte[] bytes) {
    return BUDGET.run(name, () -> parse(name, bytes));
  }

  private static ReadResult parse(String name, byte[] bytes) {
    Decoded decoded = Decoder.decode(name, bytes, declaredCharset(bytes));
    Optional<FrontMatter> front = FrontMatter.of(decoded.text());
    String html = decoded.text().substring(front.map(FrontMatter::bodyStart).orElse(0));
    Document page = Jsoup.parse(html);
    page.select(WITHOUT_TEXT).remove();
    removeHidden(page);
    Map<String, String> metadata = metadata(page);
    front.ifPresent(head -> metadata.putAll(head.values()));
    Map<String, String> table = HeadTable.takeFrom(page.body(), new TextDensity(page.body()));
    TextDensity density = new TextDensity(page.body());
    Element article = new ArticleFinder(density).find(page.body());
    Blocks body = new Blocks();
    HtmlBlocks writer = new HtmlBlocks(density, linesCount(page.body()), body);
    writer.write(article);
    if (body.text().isBlank()) {
      throw new UnreadableInput(
          name,
          "html.empty",
          "the page holds no text of its own (a frame, or filled in by a script); save it from the"
              + " browser once it is shown, as \"complete page\"");
    }

    Blocks top = new Blocks();
    front.ifPresent(head -> labels(head.values(), top));
    labels(table, top);
    PageTitle.missing(page, article, body.text()).ifPresent(top::paragraph);
    String text = top.text().isEmpty() ? body.text() : top.text() + '\n' + body.text();
    metadata.putAll(table);
    int outside =
        density.whole(page.body()).chars - density.whole(article).chars + writer.dropped();
    return new ReadResult(
        new SourceText(
            name, "text/html", decoded.charset(), Fingerprint.of(bytes), text, List.of()),
        metadata,
        leftOut(name, outside, text.length()));
  }

  private static Optional<String> declaredCharset(byte[] bytes) {
    Matcher declared = CHARSET.matcher(head(bytes));
    return declared.find() ? Optional.of(declared.group(1)) : Optional.empty();
  }

  private static void labels(Map<String, String> values, Blocks out) {
    values.forEach(
        (label, value) -> {
          if (value.length() <= LONGEST_VALUE && !value.endsWith("。")) {
            out.paragraph(label + "：" + value);
          }
        });
  }

  private static Map<String, String> metadata(Document page) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Element meta : page.select("meta[name][content]")) {
      String content = Blocks.squeeze(meta.attr("content"));
      if (META.contains(meta.attr("name").toLowerCase(Locale.ROOT)) && !content.isEmpty()) {
        values.putIfAbsent(meta.attr("name"), content);
      }
    }
    return values;
  }

  /** What is not shown is no text, unless it is most of the page: then a script would show it. */
  private static void removeHidden(Document page) {
    int all = page.body().text().length();
    for (Element hidden : page.body().select("[hidden], [style~=(?i)display\\s*:\\s*none]")) {
      if (!hidden.equals(page.body()) && hidden.text().length() * 2 < all) {
        hidden.remove();
      }
    }
  }

  /** A page of lines with hardly a tag, as re-published with a YAML head. */
  private static boolean linesCount(Element body) {
    long lines = body.wholeText().lines().filter(line -> !line.isBlank()).count();
    return body.select("p, div, br, td, li, h1, h2, h3, h4").size() * 5L < lines;
  }

  private static List<Problem> leftOut(String name, int outside, int kept) {
    List<Problem> problems = new ArrayList<>();
    if (outside > 0) {
      problems.add(
          new Problem(
              Problem.Severity.NOTE,
              "html.outside",
              outside
                  + " characters outside the article (navigation, footers) were left out, "
                  + kept
                  + " kept",
              name,
              Optional.empty()));
    }
    return problems;
  }

  /** The first bytes as letters, in whatever encoding, in lower case. */
  private static String head(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
        .replace("\0", "")
        .toLowerCase(Locale.ROOT);
  }
}
