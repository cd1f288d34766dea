package io.qiantou.endpoint;

import io.qiantou.model.QiantouException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * What a store elsewhere knows the caller by: nothing, a name with a password (Basic), or a token
 * (Bearer). They come from the environment and never from the command line, which every user of the
 * machine can read; {@link #toString} does not show them.
 *
 * @param header the value of {@code Authorization}
 */
public record Credentials(Optional<String> header) {
  /** The variable with the name of a user. */
  public static final String USER = "QIANTOU_ENDPOINT_USER";

  /** The variable with the user's password. */
  public static final String PASSWORD = "QIANTOU_ENDPOINT_PASSWORD";

  /** The variable with a token. */
  public static final String TOKEN = "QIANTOU_ENDPOINT_TOKEN";

  /** None: whoever asks is served. */
  public static Credentials none() {
    return new Credentials(Optional.empty());
  }

  /**
   * Those of an environment.
   *
   * @throws QiantouException where a user has no password or the other way round, or where both a
   *     user and a token are named
   */
  public static Credentials of(Map<String, String> environment) {
    Optional<String> user = value(environment, USER);
    Optional<String> password = value(environment, PASSWORD);
    Optional<String> token = value(environment, TOKEN);
    if (user.isPresent() != password.isPresent()) {
      throw new QiantouException(USER + " and " + PASSWORD + ": both or neither were expected");
    }
    if (user.isPresent() && token.isPresent()) {
      throw new QiantouException(
          USER + " and " + TOKEN + ": a user with a password or a token was expected, not both");
    }
    if (user.filter(name -> name.contains(":")).isPresent()) {
      throw new QiantouException(USER + ": a name without a colon was expected");
    }
    return new Credentials(
        user.map(name -> basic(name, password.orElse(""))).or(() -> token.map(t -> "Bearer " + t)));
  }

  private static String basic(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  @Override
  public String toString() {
    return header.isPresent() ? "Credentials[hidden]" : "Credentials[none]";
  }
}
