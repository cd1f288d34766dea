package io.qiantou.store;

import io.qiantou.model.QiantouException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The words of the graphs, for full-text search (全文检索): a Lucene index with pairs of Chinese
 * characters, which {@code text:query} and {@link WordSearch} ask.
 *
 * <p>A graph's words are replaced as one, and beside them stands a mark with the graph's hash: what
 * the index is of is known without reading a word. Nothing is to be seen before {@link #commit};
 * the order of a write is {@link #prepare}, the database's own commit, {@link #commit}. A process
 * that dies between the last two leaves marks that are behind, and {@link Reconciliation} finds
 * them.
 *
 * <p>The trap: one character alone is found only where it stands alone; Chinese words are indexed
 * by twos.
 */
final class WordIndex implements AutoCloseable {
  private static final double BUFFER_MEGABYTES = 64;

  private final Directory directory;
  private final TextIndexLucene index;

  /** Graphs whose words were not cut yet: those of a temporary store are when somebody searches. */
  private final Set<String> waiting = new LinkedHashSet<>();

  /** The same within a transaction that has not ended. */
  private final Set<String> written = new LinkedHashSet<>();

  private final Optional<DatasetGraph> cutLater;

  private WordIndex(Directory directory, Optional<DatasetGraph> cutLater) {
    this.directory = directory;
    this.cutLater = cutLater;
    TextIndexConfig config = new TextIndexConfig(WordFields.definition());
    config.setAnalyzer(new CJKAnalyzer());
    config.setValueStored(true);
    this.index = new Asked(directory, config);
    index.getIndexWriter().getConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES);
  }

  /**
   * Opens the index in {@code folder}; a missing folder becomes an empty one.
   *
   * @throws TextIndexException where what is there is no whole index
   * @throws QiantouException where the folder cannot be used
   */
  static WordIndex open(Path folder) {
    try {
      return new WordIndex(FSDirectory.open(folder), Optional.empty());
    } catch (IOException e) {
      throw new QiantouException(folder + ": 全文索引不可用 / the text index cannot be used: " + e, e);
    }
  }

  /**
   * An index in memory, for a store that lives no longer than a call: most calls never search, and
   * words are cut when the first does.
   */
  static WordIndex inMemory(DatasetGraph data) {
    return new WordIndex(new ByteBuffersDirectory(), Optional.of(data));
  }

  /** Jena's index, which cuts what waits before it answers. */
  private final class Asked extends TextIndexLucene {
    Asked(Directory directory, TextIndexConfig config) {
      super(directory, config);
    }

    @Override
    public List<TextHit> query(
        @Nullable String subject,
        List<Resource> properties,
        String words,
        @Nullable String graph,
        @Nullable String language,
        int limit,
        @Nullable String highlight) {
      cutWaiting();
      return super.query(subject, properties, words, graph, language, limit, highlight);
    }
  }

  /** In a thread of its own: the caller may be in a transaction that is older than what waits. */
  private void cutWaiting() {
    DatasetGraph data = cutLater.orElse(null);
    if (data == null) {
      return;
    }
    synchronized (waiting) {
      if (!waiting.isEmpty()) {
        CompletableFuture.runAsync(() -> Txn.executeRead(data, () -> cut(data))).join();
        waiting.clear();
      }
    }
  }

  private void cut(DatasetGraph data) {
    for (String name : waiting) {
      Graph graph = Writing.stored(data, name);
      if (graph.isEmpty()) {
        removeNow(name);
      } else {
        replaceNow(name, graph, GraphHash.of(graph).hex());
      }
    }
    index.commit();
  }

  /** What {@code text:query} asks. */
  TextIndex textIndex() {
    return index;
  }

  /** Where searches look, with all words cut. */
  Directory searched() {
    cutWaiting();
    return directory;
  }

  /** Puts the words of {@code graph} in the place of those that stood under its name. */
  void replace(String name, Graph graph, String hash) {
    if (cutLater.isPresent()) {
      written.add(name);
    } else {
      replaceNow(name, graph, hash);
    }
  }

  private void replaceNow(String name, Graph graph, String hash) {
    try {
      removeNow(name);
      index.getIndexWriter().addDocuments(WordDocuments.of(name, graph, hash));
    } catch (IOException e) {
      throw failed("written", e);
    }
  }

  /** Takes the words of a graph out. */
  void remove(String name) {
    if (cutLater.isPresent()) {
      written.add(name);
    } else {
      removeNow(name);
    }
  }

  private void removeNow(String name) {
    try {
      index.getIndexWriter().deleteDocuments(new Term(WordFields.GRAPH, name));
    } catch (IOException e) {
      throw failed("written", e);
    }
  }

  /** Takes everything out. */
  void clear() {
    try {
      index.getIndexWriter().deleteAll();
    } catch (IOException e) {
      throw failed("written", e);
    }
  }

  /** Writes to disk what was changed, but for the last stroke. */
  void prepare() {
    index.prepareCommit();
  }

  /** The last stroke: what was changed can be found. */
  void commit() {
    index.commit();
    synchronized (waiting) {
      waiting.addAll(written);
    }
    written.clear();
  }

  /** Forgets what was changed since the last {@link #commit}. */
  void rollback() {
    written.clear();
    index.rollback();
    index.getIndexWriter().getConfig().setRAMBufferSizeMB(BUFFER_MEGABYTES);
  }

  /** Graphs whose words are in the index, with their hashes. */
  Map<String, String> hashes() {
    try (DirectoryReader reader = DirectoryReader.open(searched())) {
      Map<String, String> hashes = new TreeMap<>();
      StoredFields fields = reader.storedFields();
      IndexSearcher searcher = new IndexSearcher(reader);
      int most = Math.max(1, reader.numDocs());
      for (ScoreDoc hit : searcher.search(new TermQuery(WordDocuments.MARK), most).scoreDocs) {
        Document mark = fields.document(hit.doc);
        hashes.put(mark.get(WordFields.GRAPH), mark.get(WordDocuments.HASH));
      }
      return hashes;
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  /** Pieces of text that can be found, of one graph. */
  int entries(String name) {
    try (DirectoryReader reader = DirectoryReader.open(searched())) {
      int all = new IndexSearcher(reader).count(new TermQuery(new Term(WordFields.GRAPH, name)));
      return Math.max(0, all - 1);
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  /** Closes the index; what was not committed is forgotten. */
  @Override
  public void close() {
    try {
      index.getIndexWriter().rollback();
      directory.close();
    } catch (IOException e) {
      throw failed("closed", e);
    }
  }

  private QiantouException failed(String what, IOException cause) {
    return new QiantouException(
        directory + ": 全文索引出错 / the text index cannot be " + what + ": " + cause, cause);
  }
}
