package io.qiantou.read;

import io.qiantou.model.Problem;
import io.qiantou.text.SourceText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader made of one file.
 *
 * @param text the text, in which all evidence counts
 * @param metadata what the file says about the document outside its text, in order: the head table
 *     of a government page ({@code 发文字号} → {@code 国发〔2021〕12号}, labels without spaces and colon),
 *     the keys of a YAML head and the page's {@code <meta>} names as they stand ({@code
 *     ArticleTitle})
 * @param problems what was left out or is doubtful
 */
public record ReadResult(SourceText text, Map<String, String> metadata, List<Problem> problems) {

  /** Copies map and list, keeping their order. */
  public ReadResult {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    problems = List.copyOf(problems);
  }

  /** A text with nothing beside it. */
  public static ReadResult of(SourceText text) {
    return new ReadResult(text, Map.of(), List.of());
  }

  /** The number of the page that {@code offset} stands on, from 1; 1 where no pages are marked. */
  public int page(int offset) {
    int page = 1;
    for (int start : text.pageStarts()) {
      page += start <= offset ? 1 : 0;
    }
    return page;
  }

  /**
   * The number of the block (paragraph or table) that {@code offset} stands in, from 1: blocks are
   * what blank lines part, as the readers of HTML and Word write them.
   */
  public int block(int offset) {
    int block = 1;
    String all = text.text();
    for (int i = all.indexOf("\n\n"); i >= 0 && i + 2 <= offset; i = all.indexOf("\n\n", i + 2)) {
      block++;
    }
    return block;
  }
}
