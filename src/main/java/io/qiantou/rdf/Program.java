package io.qiantou.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The program itself, as the build wrote it into the jar.
 *
 * @param version Maven's, e.g. {@code 0.1.0}; {@link #UNKNOWN} in a folder of classes that Maven
 *     did not fill
 * @param commit the Git commit that it was built from, with {@code -dirty} behind it where files
 *     had been changed; {@link #UNKNOWN} where it was not built from a Git repository
 */
public record Program(String version, String commit) {
  /** What the build did not say. */
  public static final String UNKNOWN = "unknown";

  private static final String FILE = "build.properties";

  /** The one that runs. */
  public static Program running() {
    Properties build = new Properties();
    try (InputStream in = Program.class.getResourceAsStream(FILE)) {
      if (in != null) {
        build.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + ": " + e.getMessage(), e);
    }
    return of(build);
  }

  /** What {@code build} says: version, commit, and whether files had been changed (dirty). */
  static Program of(Properties build) {
    String commit = said(build, "commit");
    boolean dirty = said(build, "dirty").equals("true");
    return new Program(
        said(build, "version"), dirty && !commit.equals(UNKNOWN) ? commit + "-dirty" : commit);
  }

  /** A value; the build leaves a place that it has nothing for as it stands: {@code ${…}}. */
  private static String said(Properties build, String name) {
    String value = build.getProperty(name, "").strip();
    return value.isEmpty() || value.startsWith("$") ? UNKNOWN : value;
  }
}
