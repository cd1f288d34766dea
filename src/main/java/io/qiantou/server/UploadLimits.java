package io.qiantou.server;

import java.time.Duration;

/**
 * What one upload may take; bytes are counted after decompression.
 *
 * @param fileBytes the most of one file
 * @param requestBytes the most of all files of a request
 * @param files the most files of a request
 * @param sending the longest that a client may take to send them
 * @param reading the longest that reading one file may take
 * @param memory heap for reading one file, in MB
 */
public record UploadLimits(
    long fileBytes, long requestBytes, int files, Duration sending, Duration reading, int memory) {
  /** 32 MB a file, 128 MB and 100 files a request, two minutes to send it, one to read a file. */
  public static UploadLimits usual() {
    return new UploadLimits(
        32 << 20, 128 << 20, 100, Duration.ofMinutes(2), Duration.ofMinutes(1), 512);
  }
}
