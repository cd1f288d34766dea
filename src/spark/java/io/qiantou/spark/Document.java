package io.qiantou.spark;

import io.qiantou.export.Sha256;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/**
 * One input.
 *
 * @param name as a file's, without folders
 * @param content its bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // millions of them, each read once
record Document(String name, byte[] content) implements Serializable {

  /** Its place, which it has by its bytes and not by its name. */
  SourceKey key() {
    return new SourceKey(Sha256.of(content), name);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Document document
        && document.name.equals(name)
        && Arrays.equals(document.content, content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, Arrays.hashCode(content));
  }
}
