package io.qiantou.server;

import java.nio.file.Path;

/**
 * A file that a client sent.
 *
 * @param name what the client calls it, without folders; to be shown and for nothing else
 * @param file where it lies, under a name that the server made
 * @param size its bytes
 */
record Upload(String name, Path file, long size) {
  private static final int LONGEST_NAME = 200;

  /** What of a client's name for a file can be shown: no folders, no control characters. */
  static String shown(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    StringBuilder clean = new StringBuilder();
    last.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .limit(LONGEST_NAME)
        .forEach(clean::appendCodePoint);
    return clean.length() == 0 ? "upload" : clean.toString();
  }
}
