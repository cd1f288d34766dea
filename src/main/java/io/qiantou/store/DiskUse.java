package io.qiantou.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Bytes that a folder takes. TDB2 makes its files longer than what it has written of them, by up to
 * 8 MB that take no room on the disk: they are not counted.
 */
final class DiskUse {
  private static final int BLOCK = 8 * 1024;
  private static final int SEGMENT = 8 * 1024 * 1024;

  private DiskUse() {}

  /** Of all files in {@code folder} and below; 0 where there is no such folder. */
  static long of(Path folder) {
    if (!Files.exists(folder)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(DiskUse::used).sum();
    } catch (IOException | UncheckedIOException e) {
      throw StoreFault.of(folder, "cannot be read / 不能读取", e);
    }
  }

  private static long used(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      if (size == 0 || size % SEGMENT != 0) {
        return size;
      }
      ByteBuffer block = ByteBuffer.allocate(BLOCK);
      long end = size;
      while (end > size - SEGMENT && isEmpty(channel, end - BLOCK, block)) {
        end -= BLOCK;
      }
      return end;
    } catch (NoSuchFileException e) {
      return 0; // merged away since it was listed
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isEmpty(FileChannel channel, long at, ByteBuffer block)
      throws IOException {
    block.clear();
    channel.read(block, at);
    for (int i = 0; i < block.position(); i++) {
      if (block.get(i) != 0) {
        return false;
      }
    }
    return true;
  }
}
