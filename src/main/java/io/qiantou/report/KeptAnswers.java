package io.qiantou.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.qiantou.store.GraphStore;
import java.time.Duration;
import java.util.Map;

/**
 * Answers of reports that are kept until the store is written: what a page shows, its file and its
 * next page are one question.
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
  private final Cache<Question, Table> kept =
      Caffeine.newBuilder().maximumWeight(CELLS).weigher(KeptAnswers::cells).build();

  /**
   * Of {@code store}; nothing yet.
   *
   * @param time how long a question may take; zero is without end
   */
  public KeptAnswers(GraphStore store, Duration time) {
    this.store = store;
    this.time = time;
  }

  /**
   * The answer, as {@link Report#run(GraphStore, Map, Duration)} gives it.
   *
   * @param report one that is asked again; another object is another question
   */
  public Table get(Report report, Map<String, String> arguments) {
    Question question = new Question(store.revision(), report, Map.copyOf(arguments));
    return kept.get(question, asked -> asked.report().run(store, asked.arguments(), time));
  }

  /** An answer that nobody else will ask for. */
  public Table once(Report report, Map<String, String> arguments) {
    return report.run(store, arguments, time);
  }

  private static int cells(Question question, Table answer) {
    return EACH + answer.rows().size() * answer.columns().size();
  }

  /** What was asked, and of which state of the store. */
  private record Question(long revision, Report report, Map<String, String> arguments) {}
}
