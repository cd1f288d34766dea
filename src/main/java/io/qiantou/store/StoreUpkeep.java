package io.qiantou.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.tdb2.DatabaseMgr;

/**
 * Looks after a store: what it holds, less room for the same, the text index anew, a copy in a
 * file.
 *
 * <pre>{@code
 * store.upkeep().compact(StoreProgress.none());
 * store.upkeep().backup(Path.of("db.nq.gz"), StoreProgress.none());
 * }</pre>
 */
public final class StoreUpkeep {
  private static final int LOOK_EVERY_MILLIS = 300;

  private final PolicyStore store;
  private final StoreDirectory directory;

  StoreUpkeep(PolicyStore store, StoreDirectory directory) {
    this.store = store;
    this.directory = directory;
  }

  /** What the store holds and what it takes. */
  public StoreInfo info() {
    OpenStore opened = store.opened();
    Path database = directory.databases().get(0);
    boolean inStep =
        opened.transactions().inStep()
            && Reconciliation.ofMarks(opened.data(), opened.words()).isEmpty();
    return store.read(
        data -> {
          Ledger ledger = new Ledger(data);
          return new StoreInfo(
              directory.path(),
              StoreDirectory.VERSION,
              String.valueOf(database.getFileName()),
              older(database),
              ledger.count(Kept.STORE, Kept.GRAPHS),
              ledger.count(Kept.STORE, Kept.DOCUMENTS),
              ledger.count(Kept.STORE, Kept.MEASURES),
              ledger.count(Kept.STORE, Kept.STATEMENTS),
              DiskUse.of(database),
              DiskUse.of(directory.text()),
              inStep);
        });
  }

  private List<String> older(Path database) {
    try (Stream<Path> all = Files.list(directory.path())) {
      return all.filter(folder -> !folder.equals(database))
          .map(folder -> String.valueOf(folder.getFileName()))
          .filter(name -> name.contains("Data-"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw StoreFault.of(directory.path(), "cannot be read / 不能读取", e);
    }
  }

  /**
   * Reads every statement and holds documents, text index and counts against each other.
   *
   * @return what differs, one line each; empty where nothing does
   */
  public List<String> audit(StoreProgress progress) {
    OpenStore opened = store.opened();
    Reconciliation difference =
        Reconciliation.ofEverything(opened.data(), opened.words(), progress);
    return Stream.of(
            difference.documents().stream().map(name -> "document: " + name),
            difference.words().stream().map(name -> "text index: " + name),
            difference.counts().stream().map(line -> "count: " + line))
        .flatMap(lines -> lines)
        .toList();
  }

  /**
   * Writes the database anew without what was replaced and removed, and deletes the old one. Cut
   * off at any moment it leaves the old one in use.
   *
   * @throws io.qiantou.model.QiantouException where the disk has no room for both
   */
  public void compact(StoreProgress progress) {
    store.writing(
        () -> {
          OpenStore opened = store.opened();
          List<Path> old = directory.databases();
          long size = DiskUse.of(old.get(0));
          directory.checkSpace(size);
          ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
          Future<?> looking =
              clock.scheduleAtFixedRate(
                  () -> progress.step("压缩 / compacting", made(old), size),
                  0,
                  LOOK_EVERY_MILLIS,
                  TimeUnit.MILLISECONDS);
          try {
            DatabaseMgr.compact(opened.data(), true);
          } catch (RuntimeException | InternalError e) {
            throw StoreFault.of(
                directory.path(), "not compacted / 未压缩; the database is as before", e);
          } finally {
            looking.cancel(false);
            clock.shutdownNow();
          }
          // The dataset is another one behind its face, with settings of its own.
          OpenStore.settings(opened.data(), opened.words());
          old.stream().filter(Files::exists).forEach(StoreDirectory::delete);
          return size;
        });
  }

  /** Bytes of the database that is being made. */
  private long made(List<Path> old) {
    try (Stream<Path> all = Files.list(directory.path())) {
      return all.filter(path -> String.valueOf(path.getFileName()).endsWith("-tmp"))
          .mapToLong(DiskUse::of)
          .sum();
    } catch (IOException e) {
      return DiskUse.of(old.get(0));
    }
  }

  /**
   * Copies what was loaded into a file: N-Quads, packed, in the same order each time. It is written
   * under another name and then renamed.
   */
  public void backup(Path file, StoreProgress progress) {
    new Backup(file).write(store, progress);
  }

  /**
   * Fills an empty store from a file that {@link #backup} wrote.
   *
   * @return statements
   * @throws io.qiantou.model.QiantouException where the store is not empty, or the file is no whole
   *     backup: then the store stays empty
   */
  public long restore(Path file, StoreProgress progress) {
    return new Backup(file).read(store, progress);
  }

  /** Makes text index, hashes and counts anew from the graphs. */
  public void reindex(StoreProgress progress) {
    store.writing(
        () -> store.opened().transactions().write(0, writing -> writing.keepAnew(progress)));
  }
}
