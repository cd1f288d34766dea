package io.qiantou.cli;

import java.io.IOException;
import java.nio.file.Path;

/** The path {@code -} of a call: one document from standard input, which is named {@code stdin}. */
final class StandardInput {
  /** What its documents name as their source. */
  static final String NAME = "stdin";

  private static final Path PATH = Path.of("-");

  /** One more than the reader takes, so that it can say that this is too much. */
  private static final int MOST = (256 << 20) + 1;

  private StandardInput() {}

  /** True for {@code -}; a file of this name is {@code ./-}. */
  static boolean is(Path path) {
    return path.equals(PATH);
  }

  /** All that comes in; once in a call. */
  static byte[] bytes() throws IOException {
    return System.in.readNBytes(MOST);
  }
}
