package io.qiantou.export;

import java.io.IOException;
import java.nio.file.Path;

/**
 * An export in files of a size that bulk loaders take well: sorted N-Quads, compressed, so many
 * statements in each, and a manifest of counts and sums.
 *
 * <pre>
 * qiantou-00001.nq.gz  qiantou-00002.nq.gz  …
 * manifest.json     the files with statements, bytes, SHA-256; totals
 * SHA256SUMS        for sha256sum -c
 * </pre>
 *
 * <p>The same statements give the same bytes, on the same kind of Java: how well files are
 * compressed is the zlib's. The manifest is written last, and until then the folder has another
 * name.
 */
public final class SplitExport {
  private final DatasetExport export;
  private final long most;

  /**
   * Of what {@code export} selects; to be made and written in its transaction.
   *
   * @param most statements in a file, 1 or more
   */
  public SplitExport(DatasetExport export, long most) {
    if (most < 1) {
      throw new IllegalArgumentException(most + " statements in a file: 1 or more were expected");
    }
    this.export = export;
    this.most = most;
  }

  /**
   * Writes it, once.
   *
   * @param folder one that does not exist or is empty
   * @return what was written
   * @throws io.qiantou.model.QiantouException where the folder holds something or cannot be written
   */
  public SplitManifest write(Path folder) {
    return new NewFolder(folder, SplitExport::isOwn).write(this::fill);
  }

  private SplitManifest fill(Path part) throws IOException {
    SplitSink files = new SplitSink(part, most);
    try {
      export.write(RdfStream.through(files, RdfFormat.NQUADS));
    } finally {
      files.abandon();
    }
    SplitManifest manifest = files.manifest();
    manifest.write(part);
    return manifest;
  }

  private static boolean isOwn(String name) {
    return SplitSink.isPart(name)
        || name.equals(SplitManifest.FILE)
        || name.equals(SplitManifest.SUMS);
  }
}
