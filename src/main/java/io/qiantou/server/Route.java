package io.qiantou.server;

import jakarta.servlet.http.HttpServlet;
import java.util.List;

/**
 * Addresses and who answers them.
 *
 * <p>{@code Route.of("/health", new Health(store), "GET /health")}
 *
 * @param patterns as a servlet is mapped: {@code /health}, {@code /reports/*}
 * @param servlet who answers
 * @param operations what can be asked there, as {@code /openapi.json} names it: {@code GET
 *     /reports/{name}}; none for what is no part of the interface (pages, their style)
 */
record Route(List<String> patterns, HttpServlet servlet, List<String> operations) {
  Route {
    patterns = List.copyOf(patterns);
    operations = List.copyOf(operations);
  }

  /** One pattern. */
  static Route of(String pattern, HttpServlet servlet, String... operations) {
    return new Route(List.of(pattern), servlet, List.of(operations));
  }

  /** One servlet under several patterns, e.g. {@code /export.nq} and {@code /export.ttl}. */
  static Route of(List<String> patterns, HttpServlet servlet, String... operations) {
    return new Route(patterns, servlet, List.of(operations));
  }

  /** How the addresses of {@code routes} begin: {@code /reports}. */
  static List<String> firstParts(List<Route> routes) {
    return routes.stream()
        .flatMap(route -> route.patterns().stream())
        .map(pattern -> pattern.replace("/*", ""))
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
