package io.qiantou.server;

import io.qiantou.export.Sha256;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Tells browsers what the pages need, which is little: their own style, scripts and forms, no other
 * host. No script stands inside a page; the one style that does, that of a report's file, is
 * allowed by its hash.
 */
final class SecurityHeaders implements Filter {
  private static final String POLICY = "Content-Security-Policy";
  private static final String STYLE = "style-src 'self'";

  /** Of the rules for the handles at which columns are drawn wider, in YASGUI 4.5.0. */
  private static final String GRIPS = "sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk=";

  private final String policy;

  SecurityHeaders(String styleSheet) {
    this.policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'sha256-"
            + hash(styleSheet)
            + "'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors"
            + " 'none'";
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (response instanceof HttpServletResponse http) {
      http.setHeader(POLICY, policy);
      http.setHeader("X-Content-Type-Options", "nosniff");
      http.setHeader("Referrer-Policy", "no-referrer");
    }
    chain.doFilter(request, response);
  }

  /** For the page of the query editor alone: the one style that YASGUI puts into it. */
  static void allowEditor(HttpServletResponse response) {
    String own = String.valueOf(response.getHeader(POLICY));
    response.setHeader(POLICY, own.replace(STYLE, STYLE + " '" + GRIPS + "'"));
  }

  private static String hash(String text) {
    return Base64.getEncoder()
        .encodeToString(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
