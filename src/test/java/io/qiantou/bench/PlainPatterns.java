package io.qiantou.bench;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Twenty patterns such as a script of this domain runs over a text one after the other: what
 * extraction is measured beside. They find candidates only: no structure, no roles, no resolution.
 */
final class PlainPatterns {
  private static final String NAME = "[\\u4e00-\\u9fa5]{2,12}";

  private final List<Pattern> patterns =
      List.of(
          Pattern.compile(NAME + "(?:部|委员会|委|局|署|厅|办公室|总局|总署)"),
          Pattern.compile(NAME + "(?:人民政府|政府|管委会)"),
          Pattern.compile("（[^（）]{2,200}(?:负责|牵头|落实|配合)[^（）]{0,60}）"),
          Pattern.compile("(?:责任|牵头|配合|参与|负责|主办|协办)(?:单位|部门)[：:][^。\\n]{2,200}"),
          Pattern.compile("由[^，。；]{2,40}(?:负责|牵头|组织|制定)"),
          Pattern.compile("会同[^，。；]{2,60}(?:负责|制定|开展|推进)"),
          Pattern.compile("(?:按|按照|根据)(?:各自)?(?:职责|职能)(?:分工)?(?:负责|落实|推进)"),
          Pattern.compile("[\\u4e00-\\u9fa5]{1,12}〔(?:19|20)\\d{2}〕\\d+号"),
          Pattern.compile("(?:19|20)\\d{2}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日"),
          Pattern.compile("[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?"),
          Pattern.compile("(?:到|截至|力争|在)?(?:19|20)\\d{2}年(?:底|末|前|之前|以前)?"),
          Pattern.compile("\\d+(?:\\.\\d+)?\\s?[%％](?:以上|以下|左右)?"),
          Pattern.compile("\\d+(?:\\.\\d+)?\\s?(?:万|亿|千|百)?(?:元|件|家|个|人|吨|公里|平方米|千瓦|项)"),
          Pattern.compile("(?:达到|提高到|增长|降低|不低于|不少于|超过)[^，。；]{0,20}\\d+(?:\\.\\d+)?"),
          Pattern.compile("《[^《》]{2,80}》"),
          Pattern.compile("(?m)^\\s*[一二三四五六七八九十百]{1,4}、[^。\\n]{2,60}"),
          Pattern.compile("(?m)^\\s*（[一二三四五六七八九十]{1,3}）[^。\\n]{2,60}"),
          Pattern.compile("(?m)^\\s*\\d{1,3}[.．、][^。\\n]{2,60}"),
          Pattern.compile("第[一二三四五六七八九十百]{1,5}[条章节]"),
          Pattern.compile("(?:在|支持|允许)[^，。；]{2,40}(?:自贸试验区|试验区|新区|开发区|试点城市|先行先试)"));

  /** How often any of them is found in {@code text}. */
  long find(String text) {
    long found = 0;
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        found++;
      }
    }
    return found;
  }

  int size() {
    return patterns.size();
  }
}
