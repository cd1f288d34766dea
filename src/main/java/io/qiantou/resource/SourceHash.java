package io.qiantou.resource;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A version of some of the project's files: the SHA-256 of their paths and bytes, as the program
 * would read them now. It tells whether a compiled file is still good, and stands in provenance. A
 * file changed, added, removed or renamed, in the jar or in a folder over it, gives another hash.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record SourceHash(String hex) {

  /** Of the files at {@code paths}, those of a folder over them included. */
  public static SourceHash of(Resources resources, List<String> paths) {
    return of(resources, paths, Map.of());
  }

  /**
   * Of the files and of what else the compiled file depends on.
   *
   * @param more further texts by name
   */
  public static SourceHash of(Resources resources, List<String> paths, Map<String, String> more) {
    MessageDigest digest = digest();
    for (String path : paths) {
      part(digest, path, resources.bytes(path));
    }
    new TreeMap<>(more)
        .forEach((name, text) -> part(digest, "{" + name, text.getBytes(StandardCharsets.UTF_8)));
    return new SourceHash(HexFormat.of().formatHex(digest.digest()));
  }

  /** The length stands before the content, so that no content looks like the next file's name. */
  private static void part(MessageDigest digest, String name, byte[] content) {
    digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(content);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
