package io.qiantou.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.bench.GeneratedTexts;
import io.qiantou.rdf.Iris;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Tuple2;

/** A task that fails and is run again, as Spark does it, and one that is run twice. */
class FailedTaskTest {
  private static final SharedExtractor EXTRACTOR = new SharedExtractor(Iris.DEFAULT_BASE);

  private final Output output;
  private final PartStore store;
  private final ExtractTask task;

  FailedTaskTest(@TempDir Path folder) {
    output = new Output(folder.resolve("out"));
    store = store(output);
    task = new ExtractTask(store, EXTRACTOR);
  }

  @Test
  void leavesNothingThatCountsAndIsDoneAgainWithoutDoubles() throws IOException {
    assertThatThrownBy(() -> task.run(0, List.of(), dyingAfter(3)))
        .hasMessage("the executor was lost");
    assertThat(store.complete(Step.EXTRACT, 0)).isEmpty();
    assertThat(output.folder().resolve("extraction")).doesNotExist();

    Part part = task.run(0, List.of(), inputs(0, 6).iterator()).orElseThrow();

    assertThat(part.keys()).isEqualTo(6);
    assertThat(store.complete(Step.EXTRACT, 0)).containsExactly(part);
    Map<String, String> once = output.files();
    assertThat(task.run(0, List.of(), inputs(0, 6).iterator())).contains(part);
    assertThat(output.files()).isEqualTo(once);
    assertThat(output.lines(Kind.EXTRACTION)).doesNotHaveDuplicates();
  }

  @Test
  void passesOverWhatAPartThatStaysHolds() throws IOException {
    Part first = task.run(0, List.of(), inputs(0, 4).iterator()).orElseThrow();

    Part second = task.run(0, List.of(first), inputs(0, 6).iterator()).orElseThrow();

    assertThat(second.keys()).isEqualTo(2);
    assertThat(task.run(0, List.of(first, second), inputs(0, 6).iterator())).isEmpty();
    assertThat(output.lines(Kind.EXTRACTION)).doesNotHaveDuplicates();
  }

  @Test
  void aPartOfAnotherProgramIsNone() throws IOException {
    task.run(0, List.of(), inputs(0, 2).iterator());
    MadeBy other = new MadeBy("other", "", "", "", "", Iris.DEFAULT_BASE);

    assertThat(store(output, other).complete(Step.EXTRACT, 0)).isEmpty();
  }

  private static PartStore store(Output output) {
    return store(output, MadeBy.running(Iris.DEFAULT_BASE));
  }

  private static PartStore store(Output output, MadeBy maker) {
    return new PartStore(
        output.folder().toString(), maker, new SerializableConfiguration(new Configuration()));
  }

  private static List<Tuple2<SourceKey, byte[]>> inputs(int from, int to) {
    GeneratedTexts texts = new GeneratedTexts();
    List<Tuple2<SourceKey, byte[]>> inputs = new ArrayList<>();
    for (int number = from; number < to; number++) {
      byte[] content = texts.get(number);
      inputs.add(
          new Tuple2<>(new Document(GeneratedTexts.name(number), content).key(), content));
    }
    inputs.sort((one, other) -> one._1().compareTo(other._1()));
    return inputs;
  }

  private static Iterator<Tuple2<SourceKey, byte[]>> dyingAfter(int some) {
    Iterator<Tuple2<SourceKey, byte[]>> all = inputs(0, 6).iterator();
    int[] left = {some};
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public Tuple2<SourceKey, byte[]> next() {
        if (left[0]-- == 0) {
          throw new IllegalStateException("the executor was lost");
        }
        return all.next();
      }
    };
  }
}
