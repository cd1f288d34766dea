package io.qiantou.store;

import io.qiantou.model.QiantouException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * A copy of what was loaded: N-Quads, packed with gzip, graph by graph. What the store keeps about
 * itself is not in it and is made again.
 */
final class Backup {
  private final Path file;

  Backup(Path file) {
    this.file = file;
  }

  /** Writes the file; one of that name is replaced when the new one is whole. */
  void write(PolicyStore store, StoreProgress progress) {
    Path made = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      store.read(
          data -> {
            List<String> names = List.copyOf(new Ledger(data).hashes().keySet());
            try (OutputStream out =
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(made)))) {
              StreamRDF stream = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
              stream.start();
              for (int i = 0; i < names.size(); i++) {
                write(stream, names.get(i), Writing.stored(data, names.get(i)));
                progress.step("备份 / backing up", i + 1L, names.size());
              }
              stream.finish();
            } catch (IOException e) {
              throw new RuntimeIOException(e);
            }
            return names;
          });
      Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeIOException e) {
      discard(made);
      throw StoreFault.of(file, "no backup was written / 未写备份", e);
    }
  }

  private static void write(StreamRDF stream, String name, Graph graph) {
    Node node = NodeFactory.createURI(name);
    graph.find().toList().stream()
        .sorted(Backup::compare)
        .forEach(triple -> stream.quad(Quad.create(node, triple)));
  }

  private static int compare(Triple one, Triple other) {
    int order = NodeCmp.compareRDFTerms(one.getSubject(), other.getSubject());
    if (order == 0) {
      order = NodeCmp.compareRDFTerms(one.getPredicate(), other.getPredicate());
    }
    return order != 0 ? order : NodeCmp.compareRDFTerms(one.getObject(), other.getObject());
  }

  private static void discard(Path made) {
    try {
      Files.deleteIfExists(made);
    } catch (IOException e) {
      throw StoreFault.of(made, "cannot be deleted / 不能删除", e);
    }
  }

  /**
   * Fills an empty store.
   *
   * @return statements
   */
  long read(PolicyStore store, StoreProgress progress) {
    if (!store.list().isEmpty()) {
      throw new QiantouException(
          "数据库不是空的 / the database is not empty; a backup is restored into a new one");
    }
    try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)));
        BulkLoad bulk = store.startBulk()) {
      Graphs graphs = new Graphs(bulk, progress);
      RDFParser.source(in)
          .lang(Lang.NQUADS)
          .labelToNode(LabelToNode.createUseLabelAsGiven())
          .parse(graphs);
      bulk.finish();
      return bulk.statements();
    } catch (IOException | RuntimeIOException | RiotException e) {
      throw StoreFault.of(file, "no whole backup / 不是完整的备份; the database stays empty", e);
    }
  }

  /** Quads, graph by graph, into a load. */
  private static final class Graphs extends StreamRDFBase {
    private final BulkLoad bulk;
    private final StoreProgress progress;
    private Node name = Quad.defaultGraphIRI;
    private Graph graph = GraphFactory.createDefaultGraph();
    private long done;

    Graphs(BulkLoad bulk, StoreProgress progress) {
      this.bulk = bulk;
      this.progress = progress;
    }

    @Override
    public void quad(Quad quad) {
      if (!quad.getGraph().equals(name)) {
        flush();
        name = quad.getGraph();
      }
      graph.add(quad.asTriple());
    }

    @Override
    public void triple(Triple triple) {
      throw new RiotException("a statement outside of all graphs: " + triple);
    }

    @Override
    public void finish() {
      flush();
    }

    private void flush() {
      if (!graph.isEmpty()) {
        if (bulk.contains(name.getURI())) {
          throw new RiotException(name + ": its statements do not stand together");
        }
        bulk.add(name.getURI(), graph);
        graph = GraphFactory.createDefaultGraph();
        done++;
        progress.step("恢复 / restoring", done, done);
      }
    }
  }
}
