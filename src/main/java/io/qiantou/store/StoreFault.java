package io.qiantou.store;

import io.qiantou.model.QiantouException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is said of a fault below the store: the folder, and what the disk's answer means. */
final class StoreFault {
  private static final int DEEPEST = 20;

  /** TDB2 (Jena 5.6.0) opens its lock, its journal and each of its files to be written. */
  private static final String READ_ONLY =
      "文件夹只读，数据库只有可写才能打开：请复制到可写处再用，或从备份恢复 / the folder is read only, and a database opens only"
          + " where it can be written, also to read it: copy the folder to where you can write and use"
          + " the copy, or restore a backup";

  private StoreFault() {}

  /**
   * An exception for users.
   *
   * @param what what could not be done, such as {@code cannot be written}
   */
  static QiantouException of(Path folder, String what, Throwable cause) {
    String reason;
    if (isDiskFull(cause)) {
      reason = "磁盘已满 / the disk is full";
    } else if (isReadOnly(cause)) {
      reason = READ_ONLY;
    } else if (cause instanceof QiantouException known) {
      reason = String.valueOf(known.getMessage());
    } else {
      reason = String.valueOf(cause);
    }
    return new QiantouException(folder + ": " + what + ": " + reason, cause);
  }

  /** What is said of a folder that nobody can write, before anything is tried. */
  static QiantouException readOnly(Path folder) {
    return new QiantouException(folder + ": " + READ_ONLY + "; nothing was changed");
  }

  /** Whether the disk had no room; a mapped file says so as a fault of memory. */
  static boolean isDiskFull(Throwable fault) {
    return says(fault, "no space left") || says(fault, "unsafe memory access");
  }

  private static boolean isReadOnly(Throwable fault) {
    return says(fault, "read-only file system")
        || says(fault, "permission denied")
        || (fault instanceof FileSystemException && fault instanceof AccessDeniedException);
  }

  private static boolean says(Throwable fault, String words) {
    @Nullable Throwable cause = fault;
    for (int i = 0; cause != null && i < DEEPEST; i++) {
      if (String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains(words)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
