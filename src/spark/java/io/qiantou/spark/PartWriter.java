package io.qiantou.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;

/**
 * A part while it is written: in files of other names, which take their own when all is written.
 * Last comes the marker that says so; a task that was killed before that leaves nothing that counts.
 *
 * <p>What it is called is made of its keys: a task that is run twice, at the same time or one after
 * the other, writes the same files.
 */
final class PartWriter implements AutoCloseable {
  private final PartStore store;
  private final Step step;
  private final int bucket;
  private final Path folder;
  private final Map<Kind, PartFile> files = new EnumMap<>(Kind.class);
  private final List<String> keys = new ArrayList<>();

  /** Opens the files of the step. */
  PartWriter(PartStore store, Step step, int bucket) throws IOException {
    this.store = store;
    this.step = step;
    this.bucket = bucket;
    this.folder = store.temporary(UUID.randomUUID().toString());
    for (Kind kind : step.kinds()) {
      FSDataOutputStream file = store.files().create(new Path(folder, kind.name()));
      files.put(kind, kind.isMembers() ? new MemberFile(file) : new LineFile(file));
    }
  }

  /** The next input or document; its lines follow. Keys come in their order. */
  void key(String key) {
    keys.add(key);
  }

  LineFile lines(Kind kind) {
    return (LineFile) file(kind);
  }

  MemberFile members(Kind kind) {
    return (MemberFile) file(kind);
  }

  private PartFile file(Kind kind) {
    return Objects.requireNonNull(files.get(kind));
  }

  /** Puts the files in their places and says that the part is complete. */
  Part complete() throws IOException {
    String id = store.id(keys);
    List<Part.File> written = new ArrayList<>();
    for (Kind kind : step.kinds()) {
      written.add(file(kind).close(kind, kind.path(step, bucket, id)));
    }
    for (Part.File file : written) {
      store.move(new Path(folder, file.kind().name()), store.path(file.path()));
    }
    files.clear();
    Part part = new Part(step, bucket, id, keys.size(), List.copyOf(written));
    Path marker = new Path(folder, "marker");
    store.writeMarker(marker, part, keys);
    store.move(marker, store.marker(part));
    return part;
  }

  /** Deletes what is not in its place. */
  @Override
  public void close() throws IOException {
    for (PartFile file : files.values()) {
      file.abandon();
    }
    store.files().delete(folder, true);
  }
}
