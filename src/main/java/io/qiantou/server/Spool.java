package io.qiantou.server;

import io.qiantou.model.QiantouException;
import io.qiantou.query.QueryLimitException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * An answer until it is complete: in memory while it is small, then in a temporary file. So nothing
 * is sent of an answer that turns out to be too long or too late, its length is known, and a client
 * that reads slowly holds neither a transaction nor a thread.
 *
 * <p>First written, then read with {@link #read}, then closed; one thread at a time.
 */
final class Spool extends OutputStream {
  private static final int IN_MEMORY = 1 << 20;

  private final long most;
  private ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private byte[] held = {};
  private @Nullable FileChannel file;
  private long size;
  private long position;

  /** With room for {@code most} bytes. */
  Spool(long most) {
    this.most = most;
  }

  /**
   * Adds to it.
   *
   * @throws QueryLimitException where it becomes too long
   */
  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    size += length;
    if (size > most) {
      throw new QueryLimitException(
          "结果过大 / the answer has more than " + most + " bytes; 请用 / use LIMIT and OFFSET");
    }
    if (file == null && size > IN_MEMORY) {
      file = temporary();
      put(file, memory.toByteArray(), 0, memory.size());
      memory = new ByteArrayOutputStream();
    }
    if (file == null) {
      memory.write(bytes, offset, length);
    } else {
      put(file, bytes, offset, length);
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  private static void put(FileChannel to, byte[] bytes, int offset, int length) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
    while (rest.hasRemaining()) {
      to.write(rest);
    }
  }

  /** A file that is gone when it is closed, or when the process ends. */
  private static FileChannel temporary() throws IOException {
    Path path = Files.createTempFile("qiantou-answer-", ".tmp");
    return FileChannel.open(
        path,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** How many bytes were written. */
  long size() {
    return size;
  }

  /**
   * The next bytes.
   *
   * @return how many; 0 at the end
   */
  int read(byte[] into) throws IOException {
    int read;
    if (file != null) {
      read = Math.max(0, file.read(ByteBuffer.wrap(into), position));
    } else {
      if (position == 0) {
        held = memory.toByteArray();
      }
      read = (int) Math.min(into.length, held.length - position);
      System.arraycopy(held, (int) position, into, 0, read);
    }
    position += read;
    return read;
  }

  @Override
  public void close() {
    memory = new ByteArrayOutputStream();
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw new QiantouException("a temporary file cannot be closed: " + e.getMessage(), e);
    }
  }

  /** Makes one with {@code writing}; where that fails nothing is left of it. */
  static Spool of(long most, Writing writing) {
    Spool spool = new Spool(most);
    boolean done = false;
    try {
      writing.to(spool);
      done = true;
      return spool;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!done) {
        spool.close();
      }
    }
  }

  /** What fills a spool. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }
}
