package io.qiantou.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.qiantou.store.Derived;
import io.qiantou.store.GraphStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/**
 * Answers of reports that are kept until the store is written ({@link Derived}): what a page shows,
 * its file and its next page are one question. With the write all of them go.
 *
 * <p>At most so many are kept as fifty million characters take, those of the questions asked last.
 * Asked for at once by several, an answer is made once, by the first; the others wait for it as
 * long as a question may take, and where it fails they are told the same. Who asks something else
 * waits for nobody. What throws is not kept.
 */
public final class KeptAnswers {
  private static final long CHARACTERS = 50_000_000;

  /** Beside its words, what a cell takes, and what an answer does. */
  private static final int EACH = 40;

  private final GraphStore store;
  private final Duration time;
  private final Derived<Answers> kept;

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
   * @throws QueryCancelledException where the time is over, also that of waiting for another caller
   */
  public Table get(Report report, Map<String, String> arguments) {
    Question question = new Question(report, Map.copyOf(report.asked(arguments)));
    Answers answers = kept.get(Answers::none);
    @Nullable Table made = answers.made().getIfPresent(question);
    if (made != null) {
      return made;
    }
    CompletableFuture<Table> own = new CompletableFuture<>();
    @Nullable CompletableFuture<Table> others = answers.running().putIfAbsent(question, own);
    return others == null ? make(question, answers, own) : await(others);
  }

  /** On the caller's thread, outside the cache: its locks are held by nobody who asks. */
  private Table make(Question question, Answers answers, CompletableFuture<Table> running) {
    try {
      // Whoever ran before may have come to the end since this caller looked.
      @Nullable Table made = answers.made().getIfPresent(question);
      Table answer = made != null ? made : once(question.report(), question.arguments());
      answers.made().put(question, answer);
      running.complete(answer);
      return answer;
    } catch (RuntimeException | Error e) {
      running.completeExceptionally(e);
      throw e;
    } finally {
      answers.running().remove(question);
    }
  }

  private Table await(CompletableFuture<Table> answer) {
    try {
      return time.isZero() ? answer.get() : answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException(e);
    } catch (TimeoutException e) {
      throw new QueryCancelledException();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryCancelledException();
    }
  }

  /** An answer that nobody else will ask for. */
  public Table once(Report report, Map<String, String> arguments) {
    return report.run(store, arguments, time);
  }

  private static int characters(Question question, Table answer) {
    long sum = EACH;
    for (List<Cell> row : answer.rows()) {
      for (Cell cell : row) {
        sum += EACH + cell.text().length();
      }
    }
    return (int) Math.min(sum, Integer.MAX_VALUE);
  }

  /** What was asked. */
  private record Question(Report report, Map<String, String> arguments) {}

  /** What is made, and what is being made: an answer that failed stands in neither. */
  private record Answers(
      Cache<Question, Table> made, ConcurrentMap<Question, CompletableFuture<Table>> running) {

    static Answers none() {
      return new Answers(
          Caffeine.newBuilder().maximumWeight(CHARACTERS).weigher(KeptAnswers::characters).build(),
          new ConcurrentHashMap<>());
    }
  }
}
