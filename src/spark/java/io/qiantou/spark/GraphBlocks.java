package io.qiantou.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import scala.Tuple2;

/**
 * The blocks of statements of one extracted part, one after the other, of graphs in which something is to be done;
 * no more than one is in memory.
 */
final class GraphBlocks implements Iterator<Tuple2<GraphKey, byte[]>> {
  private final BufferedReader index;
  private final BufferedReader quads;
  private final Todo todo;
  private Optional<Tuple2<GraphKey, byte[]>> next;

  /**
   * Opens the part.
   *
   * @param todo says of which graphs
   */
  GraphBlocks(PartStore store, Part part, Todo todo) throws IOException {
    this.todo = todo;
    index = store.open(part, Kind.INDEX);
    quads = store.open(part, Kind.GRAPHS);
    next = read();
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public Tuple2<GraphKey, byte[]> next() {
    Tuple2<GraphKey, byte[]> block = next.orElseThrow(NoSuchElementException::new);
    try {
      next = read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return block;
  }

  private Optional<Tuple2<GraphKey, byte[]>> read() throws IOException {
    for (String line = index.readLine(); line != null; line = index.readLine()) {
      IndexLine block = IndexLine.parse(line);
      boolean taken = todo.takes(block.graph(), block.key());
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < block.lines(); i++) {
        String statement = quads.readLine();
        if (taken) {
          text.append(statement).append('\n');
        }
      }
      if (taken) {
        return Optional.of(
            new Tuple2<>(block.key(), text.toString().getBytes(StandardCharsets.UTF_8)));
      }
    }
    index.close();
    quads.close();
    return Optional.empty();
  }
}
