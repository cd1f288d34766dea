package io.qiantou.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A tmpfs of 48 MB, which only root can mount: where nobody can, the test is skipped. */
final class SmallDisk {
  private static final int BLOCK = 4096;

  private SmallDisk() {}

  /** Mounts it on a folder. */
  static void mount(Path disk) throws InterruptedException {
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", disk.toString()),
        "a tmpfs cannot be mounted here: only root can");
  }

  /** Files of a closed store stay mapped until they are collected: what is busy goes later. */
  static void unmount(Path disk) throws InterruptedException {
    run("umount", "--lazy", disk.toString());
  }

  /** A file that leaves {@code free} bytes. */
  static Path fill(Path disk, int free) throws IOException {
    Path ballast = disk.resolve("ballast");
    byte[] block = new byte[BLOCK];
    try (var out = Files.newOutputStream(ballast)) {
      while (Files.getFileStore(disk).getUsableSpace() > free + block.length) {
        out.write(block);
      }
    }
    return ballast;
  }

  /** Whether a command ended well. */
  static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
