package io.qiantou.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import scala.Tuple2;

/**
 * The blocks of statements of one extracted part, one after the other, of graphs in which something is to be done;
 * no more than one is in memory.
 */
final class GraphBlocks implements Iterator<Tuple2<GraphKey, Block>> {
  private final BufferedReader index;
  private final InputStream members;
  private final Todo todo;
  private Optional<Tuple2<GraphKey, Block>> next;

  /**
   * Opens the part.
   *
   * @param todo says of which graphs
   */
  GraphBlocks(PartStore store, Part part, Todo todo) throws IOException {
    this.todo = todo;
    index = store.open(part, Kind.INDEX);
    members = store.openAsItIs(part, Kind.GRAPHS);
    next = read();
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public Tuple2<GraphKey, Block> next() {
    Tuple2<GraphKey, Block> block = next.orElseThrow(NoSuchElementException::new);
    try {
      next = read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return block;
  }

  private Optional<Tuple2<GraphKey, Block>> read() throws IOException {
    for (String line = index.readLine(); line != null; line = index.readLine()) {
      IndexLine block = IndexLine.parse(line);
      if (todo.takes(block.graph(), block.key())) {
        byte[] member = members.readNBytes(block.bytes());
        return Optional.of(new Tuple2<>(block.key(), new Block(member, block.lines())));
      }
      members.skipNBytes(block.bytes());
    }
    index.close();
    members.close();
    return Optional.empty();
  }
}
