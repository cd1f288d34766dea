package io.qiantou.server;

import io.qiantou.report.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a page is asked with: its language ({@code lang}, else Accept-Language, else Chinese) and
 * the parameters of the address.
 *
 * @param language to answer in
 * @param parameters all others, each with its first value, in the order of the address
 */
record PageRequest(Language language, Map<String, String> parameters) {
  private static final String LANG = "lang";

  static PageRequest of(HttpServletRequest request) {
    Map<String, String> parameters = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!name.equals(LANG)) {
                parameters.put(name, values[0]);
              }
            });
    return new PageRequest(language(request), parameters);
  }

  private static Language language(HttpServletRequest request) {
    @Nullable String asked = request.getParameter(LANG);
    if (asked != null) {
      return asked.equals(Language.EN.tag()) ? Language.EN : Language.ZH;
    }
    boolean accepts = request.getHeader("Accept-Language") != null;
    Locale first = request.getLocale();
    return accepts && first.getLanguage().equals(Language.EN.tag()) ? Language.EN : Language.ZH;
  }

  /** The parameters as they stand in an address, with the language. */
  String address() {
    return address(language);
  }

  /** The same page's in the other language. */
  String otherLanguage() {
    return address(language == Language.ZH ? Language.EN : Language.ZH);
  }

  private String address(Language in) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.put(LANG, in.tag());
    return all.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
