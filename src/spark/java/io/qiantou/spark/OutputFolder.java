package io.qiantou.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The output as a whole: complete with its manifest, not complete without. */
final class OutputFolder {
  /** The manifest's name. */
  static final String MANIFEST = "manifest.json";

  private final PartStore store;

  OutputFolder(PartStore store) {
    this.store = store;
  }

  /** To be called before anything is written: from here on the output is not complete. */
  void begin() throws IOException {
    store.files().delete(store.path(MANIFEST), false);
  }

  /**
   * Deletes the files of parts that are no more and writes the manifest, in this order; where
   * nothing has changed it does nothing.
   */
  void finish(Manifest manifest) throws IOException {
    byte[] json = manifest.json().getBytes(StandardCharsets.UTF_8);
    if (!Arrays.equals(json, there())) {
      begin();
    }
    sweep(manifest);
    if (!store.files().exists(store.path(MANIFEST))) {
      Path part = store.temporary(MANIFEST);
      try (OutputStream out = store.files().create(part)) {
        out.write(json);
      }
      store.move(part, store.path(MANIFEST));
    }
    store.files().delete(store.temporary(), true);
  }

  private byte[] there() throws IOException {
    FileSystem files = store.files();
    Path path = store.path(MANIFEST);
    if (!files.exists(path)) {
      return new byte[0];
    }
    try (InputStream in = files.open(path)) {
      return in.readAllBytes();
    }
  }

  private void sweep(Manifest manifest) throws IOException {
    Set<Path> current = new HashSet<>();
    for (Part part : manifest.parts()) {
      current.add(qualified(store.marker(part)));
      for (Part.File file : part.files()) {
        current.add(qualified(store.path(file.path())));
      }
    }
    for (Kind kind : Kind.values()) {
      for (FileStatus file : store.list(store.path(kind.folder()))) {
        if (Kind.isOwn(file.getPath().getName())) {
          sweep(file.getPath(), current);
        }
      }
    }
    for (Step step : Step.values()) {
      for (FileStatus bucket : store.list(store.markers(step))) {
        for (FileStatus marker : store.list(bucket.getPath())) {
          sweep(marker.getPath(), current);
        }
      }
    }
  }

  private void sweep(Path file, Set<Path> current) throws IOException {
    if (!current.contains(qualified(file))) {
      store.files().delete(file, false);
    }
  }

  private Path qualified(Path path) throws IOException {
    return store.files().makeQualified(path);
  }
}
