package io.qiantou.resource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files that the program is told its knowledge by: {@code ontology/}, {@code data/} and {@code
 * queries/}. They are packed in the jar; a folder with the same sub-folders can lie over them, file
 * by file: what it holds replaces the packed file of the same path, or is added.
 *
 * <p>Example: {@code Resources.over(Path.of("mine"))} with a file {@code
 * mine/queries/reports/ours.rq} has one report more.
 */
public final class Resources {
  /** Paths of all packed files, a line each; written by the build, read from the jar only. */
  public static final String INDEX = "compiled/files.txt";

  private final Optional<Path> overlay;

  private Resources(Optional<Path> overlay) {
    this.overlay = overlay;
  }

  /** The packed files alone. */
  public static Resources packed() {
    return new Resources(Optional.empty());
  }

  /** The packed files under those of {@code folder}. */
  public static Resources over(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          folder + ": a folder with ontology/, data/ or queries/ in it was expected");
    }
    return new Resources(Optional.of(folder));
  }

  /**
   * Paths of the files below {@code folder} whose names end in {@code suffix}, sorted, with
   * slashes.
   *
   * @throws UncheckedIOException where a folder cannot be read
   */
  public List<String> list(String folder, String suffix) {
    TreeSet<String> found = new TreeSet<>();
    try {
      URL packed = Resources.class.getClassLoader().getResource(folder);
      if (packed != null) {
        found.addAll(packedPaths(packed, folder));
      }
      if (overlay.isPresent() && Files.isDirectory(overlay.get().resolve(folder))) {
        found.addAll(paths(overlay.get().resolve(folder), folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().filter(path -> path.endsWith(suffix)).toList();
  }

  /**
   * The bytes of one file.
   *
   * @param path as {@link #list} gives it, e.g. {@code queries/reports/leads.rq}
   * @throws UncheckedIOException where there is no such file
   */
  public byte[] bytes(String path) {
    try {
      if (overlay.isPresent() && Files.isRegularFile(overlay.get().resolve(path))) {
        return Files.readAllBytes(overlay.get().resolve(path));
      }
      try (InputStream in = Resources.class.getClassLoader().getResourceAsStream(path)) {
        if (in == null) {
          throw new NoSuchFileException(path);
        }
        return in.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@link #bytes} as a stream. */
  public InputStream open(String path) {
    return new ByteArrayInputStream(bytes(path));
  }

  /** {@link #bytes} as UTF-8 text. */
  public String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private static List<String> packedPaths(URL packed, String folder) throws IOException {
    URLConnection connection = packed.openConnection();
    if (connection instanceof JarURLConnection jar) {
      return index().orElseGet(() -> entries(jar)).stream()
          .filter(path -> path.startsWith(folder + "/"))
          .toList();
    }
    try {
      return paths(Path.of(packed.toURI()), folder);
    } catch (URISyntaxException e) {
      throw new IOException("cannot list " + packed, e);
    }
  }

  /**
   * The packed files as the build listed them: a jar has thirty thousand entries and no folders,
   * and is not to be gone through for three. In a folder of classes the list is not looked at.
   */
  private static Optional<List<String>> index() throws IOException {
    try (InputStream in = Resources.class.getClassLoader().getResourceAsStream(INDEX)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
  }

  private static List<String> entries(JarURLConnection jar) {
    try {
      return jar.getJarFile().stream()
          .filter(entry -> !entry.isDirectory())
          .map(entry -> entry.getName())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> paths(Path root, String folder) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder + "/" + root.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }
}
