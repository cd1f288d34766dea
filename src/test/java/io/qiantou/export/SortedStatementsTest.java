package io.qiantou.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** More statements than are held in memory. */
class SortedStatementsTest {
  private static final Node GRAPH = NodeFactory.createURI("https://example.cn/图谱/大");

  /** With words that a file of bindings could get wrong. */
  private final List<Triple> many = many(SortedStatements.IN_MEMORY * 5 / 2);

  @Test
  void manyStatementsAreWrittenInTheOrderOfFew() {
    assertThat(written(many)).isEqualTo(sortedInMemory(many));
  }

  @Test
  void theOrderInWhichTheyComeDoesNotMatter() {
    List<Triple> shuffled = new ArrayList<>(many);
    Collections.shuffle(shuffled, new Random(5));

    assertThat(written(shuffled)).isEqualTo(written(many));
  }

  @Test
  void ofAQueryEachStatementIsWrittenOnce() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RdfStream stream = RdfStream.to(out, RdfFormat.NQUADS);
    try (SortedStatements sorted = new SortedStatements()) {
      many.forEach(triple -> sorted.add(Quad.create(GRAPH, triple)));
      many.forEach(triple -> sorted.add(Quad.create(GRAPH, triple)));
      stream.add(sorted);
    }
    stream.finish();

    assertThat(out.toByteArray()).isEqualTo(sortedInMemory(many));
  }

  private static byte[] written(List<Triple> triples) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RdfStream stream = RdfStream.to(out, RdfFormat.NQUADS);
    stream.add(GRAPH, triples.iterator());
    stream.finish();
    return out.toByteArray();
  }

  private static byte[] sortedInMemory(List<Triple> triples) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LineSink sink = new LineSink(out, true);
    sink.graph(Optional.of(GRAPH));
    StatementOrder.sorted(
        triples.iterator(),
        triple -> {
          try {
            sink.statement(triple);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    try {
      sink.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static List<Triple> many(int count) {
    List<Triple> nasty = NastyGraph.named().triples().find().toList();
    List<Triple> all = new ArrayList<>(nasty);
    for (int i = 0; all.size() < count; i++) {
      Triple like = nasty.get(i % nasty.size());
      Node subject = NodeFactory.createURI("https://example.cn/文件/" + (i * 7919L % count));
      all.add(Triple.create(subject, like.getPredicate(), like.getObject()));
    }
    return all.stream().distinct().toList();
  }
}
