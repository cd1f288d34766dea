package io.qiantou.read;

import io.qiantou.model.QiantouException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a file, by which a file is known under whatever name it comes. */
final class Fingerprint {
  private Fingerprint() {}

  /** 64 lower-case hexadecimal digits. */
  static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new QiantouException("this Java has no SHA-256", e);
    }
  }
}
