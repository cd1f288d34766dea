package io.qiantou.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.qiantou.store.Derived;
import io.qiantou.store.GraphStore;
import java.time.Duration;
import java.util.Map;

/**
 * Answers of reports that are kept until the store is written ({@link Derived}): what a page shows,
 * its file and its next page are one question. With the write all of them go.
 *
 * <p>At most a million cells are kept, those of the questions asked last. Asked for at once by
 * several, an answer is made once and the others wait for it. What throws is not kept.
 */
public final class KeptAnswers {
  private static final long CELLS = 1_000_000;

  /** Beside its cells, what an answer takes. */
  private static final int EACH = 10;

  private final GraphStore store;
  private final Duration time;
  private final Derived<Cache<Question, Table>> kept;

  /**
   * Of {@code store}; nothing yet.
   *
   * @param time how long a question may take; zero is without end
   */
  public KeptAnswers(GraphStore store, Duration time) {
    this.store = store;
    this.time = time;
    this.kept = new Derived<>(store);
  }

  /**
   * The answer, as {@link Report#run(GraphStore, Map, Duration)} gives it.
   *
   * @param report one that is asked again; another object is another question
   */
  public Table get(Report report, Map<String, String> arguments) {
    Question question = new Question(report, Map.copyOf(arguments));
    return kept.get(KeptAnswers::none)
        .get(question, asked -> asked.report().run(store, asked.arguments(), time));
  }

  private static Cache<Question, Table> none() {
    return Caffeine.newBuilder().maximumWeight(CELLS).weigher(KeptAnswers::cells).build();
  }

  /** An answer that nobody else will ask for. */
  public Table once(Report report, Map<String, String> arguments) {
    return report.run(store, arguments, time);
  }

  private static int cells(Question question, Table answer) {
    return EACH + answer.rows().size() * answer.columns().size();
  }

  /** What was asked. */
  private record Question(Report report, Map<String, String> arguments) {}
}
