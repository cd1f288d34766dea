package io.qiantou.store;

import io.qiantou.model.QiantouException;
import java.util.function.Function;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the database and to the text index as to one.
 *
 * <p>The order is: the words are written but for the last stroke, the database commits, the last
 * stroke of the words. Whatever fails before the database commits leaves both as they were. What a
 * call has returned from is in both; a process that dies between the two commits leaves the words
 * behind by one transaction, which {@link Reconciliation} mends at the next start.
 */
final class Transactions {
  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

  /** What a statement may cost in a transaction of its own document, with its part of the index. */
  private static final long BYTES_PER_STATEMENT = 1_500;

  private static final long BYTES_PER_TRANSACTION = 8L << 20;

  private final DatasetGraph data;
  private final WordIndex words;
  private final StoreDirectory directory;
  private volatile boolean inStep = true;

  Transactions(DatasetGraph data, WordIndex words, StoreDirectory directory) {
    this.data = data;
    this.words = words;
    this.directory = directory;
  }

  /** Whether the words were written whenever the database was. */
  boolean inStep() {
    return inStep;
  }

  /**
   * Runs {@code work} in a write transaction.
   *
   * @param statements about how many statements it writes
   * @throws QiantouException where it cannot be written: then nothing was
   */
  <T> T write(long statements, Function<Writing, T> work) {
    if (data.isInTransaction()) {
      throw new IllegalStateException("a write within a transaction of its caller");
    }
    directory.checkSpace(BYTES_PER_TRANSACTION + statements * BYTES_PER_STATEMENT);
    directory.setUnclosed(true);
    T result;
    data.begin(ReadWrite.WRITE);
    try {
      Writing writing = new Writing(data, words);
      result = work.apply(writing);
      if (!writing.finish()) {
        data.abort();
        return result;
      }
      words.prepare();
      data.commit();
    } catch (RuntimeException | InternalError e) {
      undo(e);
      throw e instanceof QiantouException known && !StoreFault.isDiskFull(e)
          ? known
          : StoreFault.of(
              directory.path(), "not written / 未写入; what was there before is unchanged", e);
    } finally {
      data.end();
    }
    commitWords();
    return result;
  }

  private void undo(Throwable fault) {
    try {
      data.abort();
    } catch (RuntimeException | InternalError e) {
      fault.addSuppressed(e);
    }
    try {
      words.rollback();
    } catch (RuntimeException e) {
      inStep = false;
      fault.addSuppressed(e);
    }
  }

  /** The database has committed: what fails here is mended at the next start and said now. */
  private void commitWords() {
    try {
      words.commit();
    } catch (RuntimeException e) {
      inStep = false;
      LOG.warn(
          "{}: 全文索引落后 / the text index is behind the graphs; the next start mends it: {}",
          directory.path(),
          String.valueOf(e));
    }
  }
}
