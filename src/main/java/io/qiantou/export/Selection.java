package io.qiantou.export;

import org.apache.jena.query.Query;

/**
 * What of a dataset is exported.
 *
 * <p>Example: {@code new Selection.Document("国发[2021]12号")} is the graph of that document.
 */
public sealed interface Selection {

  /** All named graphs, sorted by name. */
  record All() implements Selection {}

  /**
   * The graph of one document.
   *
   * @param words IRI of the document or of its graph, or its number (发文字号) with any brackets
   */
  record Document(String words) implements Selection {}

  /**
   * All about one agency: its description, the measures that it has a part in, the evidence.
   *
   * @param words its IRI, or its name or short name as the registry has it
   */
  record Agency(String words) implements Selection {}

  /**
   * What a query makes, sorted, each statement once.
   *
   * @param query a CONSTRUCT; its template may name graphs, as Jena allows
   */
  record Constructed(Query query) implements Selection {}
}
