package io.qiantou.cli;

import io.qiantou.export.DatasetExport;
import io.qiantou.export.NothingSelected;
import io.qiantou.export.RdfFormat;
import io.qiantou.export.Selection;
import io.qiantou.export.SortedStatements;
import io.qiantou.export.SplitExport;
import io.qiantou.export.SplitManifest;
import io.qiantou.model.QiantouException;
import io.qiantou.report.WrongCallException;
import io.qiantou.resource.Resources;
import io.qiantou.store.GraphStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.Quad;

/**
 * What {@link ExportCommand} was asked for. It stands apart from it, whose class is looked at for
 * every {@code --help}, so that this loads nothing of Jena.
 */
final class StoreExport {
  private final Selection selection;
  private final RdfFormat format;
  private final boolean gzip;

  private StoreExport(Selection selection, RdfFormat format, boolean gzip) {
    this.selection = selection;
    this.format = format;
    this.gzip = gzip;
  }

  /**
   * Reads the call.
   *
   * @throws WrongCallException where the format is unknown or the query is no CONSTRUCT
   */
  static StoreExport of(ExportCommand.Part part, String format, boolean gzip) {
    RdfFormat known =
        RdfFormat.find(format)
            .orElseThrow(
                () -> new WrongCallException("--format " + format + ": " + RdfFormat.notations()));
    return new StoreExport(selection(part), known, gzip);
  }

  private static Selection selection(ExportCommand.Part part) {
    if (part.document != null) {
      return new Selection.Document(part.document);
    }
    if (part.agency != null) {
      return new Selection.Agency(part.agency);
    }
    return part.construct == null
        ? new Selection.All()
        : new Selection.Constructed(construct(part.construct));
  }

  private static Query construct(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new QiantouException(file + ": 没有此文件 / no such file");
    }
    try {
      Query query = QueryFactory.create(Files.readString(file, StandardCharsets.UTF_8));
      if (!query.isConstructType()) {
        throw new WrongCallException(file + ": a CONSTRUCT was expected; query answers the others");
      }
      return query;
    } catch (QueryParseException e) {
      throw new WrongCallException(file + ":" + e.getLine() + ": " + e.getMessage());
    } catch (IOException e) {
      throw new QiantouException(file + ": 无法读取 / cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Writes it.
   *
   * @return what the format loses
   * @throws WrongCallException where there is no such document or agency
   */
  Optional<String> write(GraphStore store, Resources resources, OutputStream out) {
    return with(store, resources, export -> gzip ? zipped(export, out) : export.write(format, out));
  }

  /**
   * Writes it into a folder, so many statements in a file.
   *
   * @return what was written, in words
   * @throws WrongCallException where there is no such document or agency
   */
  String split(GraphStore store, Resources resources, long most, Path folder) {
    if (format != RdfFormat.NQUADS) {
      throw new WrongCallException(
          "--split --format " + format.notation() + ": only nquads can be split anywhere");
    }
    SplitManifest written =
        with(store, resources, export -> new SplitExport(export, most).write(folder));
    return folder
        + ": statements "
        + written.statements()
        + ", graphs "
        + written.graphs()
        + ", files "
        + written.parts().size();
  }

  private <T> T with(GraphStore store, Resources resources, Function<DatasetExport, T> work) {
    return store.read(
        data -> {
          try (DatasetExport export =
              new DatasetExport(
                  data,
                  selection,
                  resources,
                  query -> store.construct(query, StoreExport::sorted))) {
            return work.apply(export);
          } catch (NothingSelected e) {
            throw new WrongCallException(String.valueOf(e.getMessage()));
          }
        });
  }

  private static SortedStatements sorted(Iterator<Quad> quads) {
    return SortedStatements.of(quads, Long.MAX_VALUE);
  }

  private Optional<String> zipped(DatasetExport export, OutputStream out) {
    try {
      GZIPOutputStream zip = new GZIPOutputStream(out, 1 << 16);
      Optional<String> warning = export.write(format, zip);
      zip.finish();
      return warning;
    } catch (IOException e) {
      throw new QiantouException("cannot write the result: " + e.getMessage(), e);
    }
  }
}
