package io.qiantou.read;

import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The title of a page whose article does not begin with it: what {@code <meta name="ArticleTitle">}
 * says, a heading or line above the article that {@code <title>} repeats, or {@code <title>}
 * without the site's name behind it.
 *
 * <p>{@code <title>关于印发……的通知_政策文件_某市人民政府</title>} gives {@code 关于印发……的通知}.
 */
final class PageTitle {
  private static final int SHORTEST = 6;
  private static final int BEGINNING = 600;

  private PageTitle() {}

  /** The title, unless {@code article} has it in its first lines. */
  static Optional<String> missing(Document page, Element article, String articleText) {
    String beginning = bare(articleText.substring(0, Math.min(BEGINNING, articleText.length())));
    return find(page, article)
        .filter(title -> bare(title).length() >= SHORTEST && !beginning.contains(bare(title)));
  }

  private static Optional<String> find(Document page, Element article) {
    String window = bare(page.title());
    Predicate<Element> repeated =
        element -> {
          String text = bare(element.text());
          return text.length() >= SHORTEST && window.contains(text);
        };
    return page.select("meta[content]").stream()
        .filter(meta -> meta.attr("name").equalsIgnoreCase("ArticleTitle"))
        .map(meta -> Blocks.squeeze(meta.attr("content")))
        .filter(title -> title.length() >= SHORTEST)
        .findFirst()
        .or(() -> heading(page, article, repeated))
        .or(() -> Optional.of(withoutSite(page.title())));
  }

  private static Optional<String> heading(
      Document page, Element article, Predicate<Element> repeated) {
    Optional<Element> named =
        page.select("h1, h2, h3").stream()
            .filter(element -> !article.equals(element) && !element.parents().contains(article))
            .filter(repeated)
            .findFirst();
    return named
        .or(
            () ->
                page.body().getAllElements().stream()
                    .takeWhile(element -> !element.equals(article))
                    .filter(element -> HtmlTag.isBlock(element) && !element.ownText().isBlank())
                    .filter(repeated)
                    .reduce((first, second) -> second))
        .map(element -> Blocks.squeeze(element.text()));
  }

  private static String withoutSite(String title) {
    return Blocks.squeeze(title).split("\\s*(?:[_|｜]|--+|——|\\s[-–]\\s)\\s*", 2)[0];
  }

  /** Without spaces and quotation marks, which pages set now so and now so. */
  private static String bare(String text) {
    return text.replaceAll("[\\s\u3000\u00a0“”\"《》〈〉]", "");
  }
}
