package io.qiantou.server;

import io.qiantou.export.Sha256;
import io.qiantou.model.QiantouException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The secret that writing needs. Only its hash is kept, and comparing takes the same time whatever
 * is given, so that nobody can guess it letter by letter.
 */
public final class Token {
  private static final int SHORTEST = 16;

  private final byte[] hash;

  private Token(byte[] hash) {
    this.hash = hash;
  }

  /**
   * The token with this text.
   *
   * @throws QiantouException where it is too short to be a secret
   */
  public static Token of(String secret) {
    String text = secret.strip();
    if (text.length() < SHORTEST) {
      throw new QiantouException(
          "令牌过短 / the token has "
              + text.length()
              + " characters; at least "
              + SHORTEST
              + " were expected, such as those of: openssl rand -hex 32");
    }
    return new Token(hash(text));
  }

  /** Whether {@code given} is the secret. */
  boolean is(String given) {
    return MessageDigest.isEqual(hash, hash(given));
  }

  private static byte[] hash(String text) {
    return Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "Token";
  }
}
