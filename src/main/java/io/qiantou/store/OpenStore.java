package io.qiantou.store;

import io.qiantou.model.QiantouException;
import io.qiantou.query.QueryFence;
import java.io.EOFException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database and its text index, opened, reconciled and closed together.
 *
 * @param data the graphs
 * @param words their words
 * @param transactions how both are written
 */
record OpenStore(DatasetGraph data, WordIndex words, Transactions transactions) {
  private static final Logger LOG = LoggerFactory.getLogger(OpenStore.class);

  /**
   * Opens what is in a folder that is {@link StoreDirectory#prepare prepared}, and mends what an
   * earlier process left half done.
   *
   * @param temporary words are kept in memory
   */
  static OpenStore open(StoreDirectory directory, boolean temporary) {
    if (Files.exists(directory.loading())) {
      LOG.warn(
          "{}: 未完成的首次载入已删除 / an initial load that did not come to its end was deleted",
          directory.loading());
      StoreDirectory.delete(directory.loading());
    }
    DatasetGraph data = connect(directory);
    try {
      WordIndex words = temporary ? WordIndex.inMemory(data) : words(directory.text());
      settings(data, words);
      OpenStore store = new OpenStore(data, words, new Transactions(data, words, directory));
      store.reconcile(directory);
      return store;
    } catch (RuntimeException e) {
      TDBInternal.expel(data, true);
      throw e;
    }
  }

  private static DatasetGraph connect(StoreDirectory directory) {
    List<Path> databases = directory.databases();
    if (databases.size() > 1) {
      new SeveralDatabases(directory).settle();
    }
    return connect(directory.path(), directory);
  }

  /**
   * Opens a database.
   *
   * @param directory whose lock tells who holds it
   */
  static DatasetGraph connect(Path folder, StoreDirectory directory) {
    Location location = Location.create(folder.toString());
    try {
      return DatabaseMgr.connectDatasetGraph(location, TermCaches.params());
    } catch (RuntimeException | InternalError e) {
      letGo(location);
      if (e instanceof AlreadyLocked || String.valueOf(e.getMessage()).contains("get a lock")) {
        throw directory.held();
      }
      throw StoreFault.of(folder, "the database cannot be opened / 数据库不能打开", e);
    }
  }

  /** TDB2 keeps its lock where opening fails: nobody could try again. */
  private static void letGo(Location location) {
    ProcessFileLock lock = DatabaseConnection.lockForLocation(location);
    if (lock.isLockedHere()) {
      lock.unlock();
      ProcessFileLock.release(lock);
    }
  }

  /** What queries may reach, and where {@code text:query} looks. */
  static void settings(DatasetGraph data, WordIndex words) {
    data.getContext().set(TDB2.symUnionDefaultGraph, true);
    data.getContext().set(TextQuery.textIndex, words.textIndex());
    QueryFence.around(data.getContext());
  }

  /** An index that is damaged is made again; it holds nothing that the graphs do not. */
  private static WordIndex words(Path folder) {
    try {
      return WordIndex.open(folder);
    } catch (TextIndexException e) {
      if (!isDamaged(e.getCause())) {
        throw StoreFault.of(folder, "the text index cannot be opened / 全文索引不能打开", e);
      }
      LOG.warn(
          "{}: 全文索引损坏，重建 / the text index is damaged and is made again: {}",
          folder,
          String.valueOf(e.getCause()));
      StoreDirectory.delete(folder);
      return WordIndex.open(folder);
    }
  }

  private static boolean isDamaged(@Nullable Throwable fault) {
    return fault instanceof CorruptIndexException
        || fault instanceof IndexFormatTooNewException
        || fault instanceof IndexFormatTooOldException
        || fault instanceof IndexNotFoundException
        || fault instanceof NoSuchFileException
        || fault instanceof EOFException;
  }

  private void reconcile(StoreDirectory directory) {
    Path path = directory.path();
    boolean unclosed = directory.isUnclosed();
    try {
      if (isKeptOtherwise()) {
        LOG.warn("{}: 建立全文索引和计数 / text index and counts are made from the graphs", path);
        transactions.write(0, writing -> writing.keepAnew(StoreProgress.none()));
      } else {
        Reconciliation difference =
            unclosed ? Reconciliation.ofSizes(data, words) : Reconciliation.ofMarks(data, words);
        if (unclosed || !difference.isEmpty()) {
          log(path, difference);
        }
        difference.mend(transactions);
      }
      directory.setUnclosed(false);
    } catch (QiantouException e) {
      LOG.warn("{}: 未能修复，仍可查询 / not mended, queries go on: {}", path, e.getMessage());
    }
  }

  /** Whether there are graphs, and nothing or something else was kept of them. */
  private boolean isKeptOtherwise() {
    return Txn.calculateRead(
        data,
        () ->
            !new Ledger(data).isCurrent()
                && data.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).hasNext());
  }

  private static void log(Path path, Reconciliation difference) {
    if (difference.isEmpty()) {
      LOG.info("{}: 上次未正常关闭，核对一致 / was not closed; compared, nothing differs", path);
      return;
    }
    LOG.warn(
        "{}: 已核对并修复 / compared and mended: documents {}, text index {}, counts {}",
        path,
        difference.documents().size(),
        difference.words().size(),
        difference.counts().size());
    difference.words().forEach(name -> LOG.info("text index: {}", name));
    difference.documents().forEach(name -> LOG.info("document: {}", name));
    difference.counts().forEach(line -> LOG.info("count: {}", line));
  }

  /** Closes both. */
  void close() {
    words.close();
    TDBInternal.expel(data, true);
  }
}
