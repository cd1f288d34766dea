package io.qiantou.store;

import io.qiantou.model.QiantouException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chooses where a folder holds several databases ({@code Data-0001}, {@code Data-0002}): TDB2 takes
 * the newest, and that may be a compaction that was cut off.
 *
 * <p>The newest is used where it is whole. Else it is set aside as {@code unfinished-Data-0002},
 * nothing of it deleted, and the one before is used. An older one that is no longer used stays
 * until the next compaction.
 */
final class SeveralDatabases {
  private static final Logger LOG = LoggerFactory.getLogger(SeveralDatabases.class);

  private final StoreDirectory directory;

  SeveralDatabases(StoreDirectory directory) {
    this.directory = directory;
  }

  /** Leaves the one to be used as the newest. */
  void settle() {
    List<Path> databases = directory.databases();
    while (databases.size() > 1 && !isWhole()) {
      setAside(databases.get(0));
      databases = directory.databases();
    }
    for (Path old : databases.subList(1, databases.size())) {
      LOG.info("{}: 旧数据，不再使用 / older and no longer used; store compact deletes it", old);
    }
  }

  /** Whether the newest can be read to its end, and holds what it says that it holds. */
  private boolean isWhole() {
    DatasetGraph data;
    try {
      data = OpenStore.connect(directory.path(), directory);
    } catch (QiantouException e) {
      LOG.warn("{}", e.getMessage());
      return false;
    }
    try {
      return Txn.calculateRead(data, () -> isWhole(data));
    } catch (RuntimeException | InternalError e) {
      LOG.warn("{}: {}", directory.databases().get(0), String.valueOf(e));
      return false;
    } finally {
      TDBInternal.expel(data, true);
    }
  }

  private static boolean isWhole(DatasetGraph data) {
    long statements = 0;
    var quads = data.find();
    while (quads.hasNext()) {
      Quad quad = quads.next();
      statements += quad.isDefaultGraph() ? 0 : 1;
    }
    Ledger ledger = new Ledger(data);
    return ledger.isCurrent()
        ? statements == ledger.count(Kept.STORE, Kept.STATEMENTS)
        : statements > 0;
  }

  private static void setAside(Path database) {
    // TDB2 opens no folder with another Data-… in it.
    Path aside = database.resolveSibling("unfinished-" + database.getFileName());
    try {
      for (int i = 2; Files.exists(aside); i++) {
        aside = database.resolveSibling("unfinished-" + database.getFileName() + "-" + i);
      }
      Files.move(database, aside);
      LOG.warn("{}: 未完成的压缩，已移开 / an unfinished compaction, set aside as {}", database, aside);
    } catch (IOException e) {
      throw StoreFault.of(database, "cannot be set aside / 不能移开", e);
    }
  }
}
