package io.qiantou.endpoint;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came with a request: the names and values of its address and form, or its body. */
record HttpForm(List<Value> values, String body) {

  /** A value by its name. */
  record Value(String name, String text) {}

  static HttpForm of(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    List<Value> values = new ArrayList<>();
    String query = exchange.getRequestURI().getRawQuery();
    if (query != null) {
      read(query, values);
    }
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
      read(body, values);
    }
    return new HttpForm(values, body);
  }

  private static void read(String encoded, List<Value> values) {
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.add(
            new Value(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
      }
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  Optional<String> first(String name) {
    return values.stream().filter(value -> value.name().equals(name)).map(Value::text).findFirst();
  }

  InputStream stream() {
    return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
  }
}
