package io.qiantou.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The files that a call names: files as they are, folders with all below them in the order of their
 * names, without hidden ones, and {@code -} for standard input.
 *
 * @param files in the order of the call, each once
 * @param faults paths that cannot be used, with the reason
 */
record InputFiles(List<Path> files, Map<Path, String> faults) {

  /** Follows {@code paths}; in folders it takes what {@code accepts} takes. */
  static InputFiles of(List<Path> paths, Predicate<Path> accepts) {
    Set<Path> files = new LinkedHashSet<>();
    Map<Path, String> faults = new LinkedHashMap<>();
    for (Path path : paths) {
      if (StandardInput.is(path)) {
        files.add(path);
      } else if (Files.isDirectory(path)) {
        folder(path, accepts, files, faults);
      } else if (!Files.exists(path)) {
        faults.put(path, "没有此文件 / no such file or folder");
      } else if (!Files.isReadable(path)) {
        faults.put(path, "无法读取 / cannot be read");
      } else {
        files.add(StandardInput.is(path.normalize()) ? path : path.normalize());
      }
    }
    return new InputFiles(List.copyOf(files), faults);
  }

  private static void folder(
      Path folder, Predicate<Path> accepts, Set<Path> files, Map<Path, String> faults) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new Walk(folder, found, faults));
    } catch (IOException e) {
      faults.put(folder, "cannot be read: " + e);
    }
    List<Path> documents = found.stream().filter(accepts).map(Path::normalize).sorted().toList();
    if (documents.isEmpty() && !faults.containsKey(folder)) {
      faults.put(folder, "文件夹中没有文件 / a folder without documents");
    }
    files.addAll(documents);
  }

  private static boolean isHidden(Path path) {
    return path.getFileName() != null && path.getFileName().toString().startsWith(".");
  }

  /** Collects the files below a folder; what cannot be read is a fault of its own. */
  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<Path> found;
    private final Map<Path, String> faults;

    Walk(Path folder, List<Path> found, Map<Path, String> faults) {
      this.folder = folder;
      this.found = found;
      this.faults = faults;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
      boolean skipped = !below.equals(folder) && isHidden(below);
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file) && Files.isRegularFile(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) {
      faults.put(file, "无法读取 / cannot be read: " + fault);
      return FileVisitResult.CONTINUE;
    }
  }
}
