package io.qiantou.server;

import io.qiantou.report.Cell;
import io.qiantou.report.Column;
import io.qiantou.report.Report;
import io.qiantou.report.Reports;
import io.qiantou.report.Synonyms;
import io.qiantou.report.Table;
import io.qiantou.resource.Resources;
import io.qiantou.store.AskedWords;
import io.qiantou.store.MadeLater;
import io.qiantou.store.ServedStore;
import io.qiantou.store.StoreAway;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;

/**
 * Finds measures by words and by facets: {@code q=跨境电商&lead=<IRI>&year=2024}.
 *
 * <p>The index behind it holds all measures with their values. It is made in the background, when
 * the service starts and when somebody searches after the store was written. Who asks meanwhile and
 * does not want to wait has the one before, or, where there is none, what the store finds itself:
 * words by its own index, facets by a query of at most a thousand measures.
 */
final class MeasureSearch implements AutoCloseable {
  /** Parameter of the words. */
  static final String WORDS = "q";

  private static final Var MEASURE = Var.alloc("measure");
  private static final int MOST = 100_000;

  private final ServedStore store;
  private final Report order;
  private final Report contents;
  private final Reports facets;
  private final SearchQuery sparql;
  private final Duration time;

  private final Synonyms synonyms;
  private final MadeLater<MeasureIndex> index;

  /**
   * Over {@code store}.
   *
   * @param time the longest that a question without the index may take
   */
  MeasureSearch(ServedStore store, Reports pages, Resources resources, Duration time) {
    this.store = store;
    this.order = pages.get("order");
    this.contents = pages.get("home");
    this.facets = Reports.facets(resources);
    this.sparql = new SearchQuery(resources, store);
    this.time = time;
    this.synonyms = Synonyms.read(resources);
    this.index = new MadeLater<>(store, "qiantou-search", this::make);
  }

  /**
   * What was found.
   *
   * @param index that it was found in; absent where that was still to be made
   * @param current whether it is that of the store as it is now
   * @param measures IRIs in the order in which they are shown
   * @param set the same as places; empty without an index
   * @param total how many there are, also of those that cannot be listed yet
   */
  record Found(
      Optional<MeasureIndex> index,
      boolean current,
      List<String> measures,
      BitSet set,
      long total) {}

  /**
   * Begins to make the index, so that it is there when somebody searches; a store elsewhere is not
   * read before somebody does.
   */
  void prepare() {
    index.start(this::isNear);
  }

  private boolean isNear() {
    try {
      return store.keepsCounts();
    } catch (StoreAway away) {
      return false; // who searches is told
    }
  }

  /**
   * Searches.
   *
   * @param asked parameters of an address; those that are no facets are passed over
   * @param patience how long an index that is being made is waited for
   */
  Found find(Map<String, String> asked, Duration patience) {
    Optional<MeasureIndex> now = index.current(patience);
    Optional<MeasureIndex> known = now.or(index::latest);
    return known.isPresent() ? within(known.get(), now.isPresent(), asked) : plain(asked);
  }

  /**
   * Searches in the index of the store as it is now.
   *
   * @throws Refusal where that is not made in time
   */
  Found find(Map<String, String> asked) {
    Optional<MeasureIndex> now = index.current(time.isZero() ? Duration.ofDays(1) : time);
    return within(
        now.orElseThrow(
            () ->
                new Refusal(
                    503, "检索索引正在准备，请稍后再试 / the index of the search is being prepared; come again")),
        true,
        asked);
  }

  private Found within(MeasureIndex current, boolean isCurrent, Map<String, String> asked) {
    Map<String, String> chosen = chosen(asked);
    BitSet set = current.having(chosen);
    Optional<MeasureIndex> used = Optional.of(current);
    String typed = asked.getOrDefault(WORDS, "").strip();
    List<String> measures = new ArrayList<>();
    if (typed.isEmpty()) {
      set.stream().mapToObj(current::measure).forEach(measures::add);
      return new Found(used, isCurrent, measures, set, measures.size());
    }
    BitSet both = new BitSet();
    for (String iri : matches(typed)) {
      int place = current.place(iri);
      if (place >= 0 && set.get(place)) {
        both.set(place);
        measures.add(iri);
      }
    }
    if (asked.getOrDefault("sort", "").equals("date")) {
      measures.clear();
      both.stream().mapToObj(current::measure).forEach(measures::add);
    }
    return new Found(used, isCurrent, measures, both, measures.size());
  }

  /** Without an index: counted and not listed where neither words nor a facet are asked for. */
  private Found plain(Map<String, String> asked) {
    Map<String, String> chosen = chosen(asked);
    String typed = asked.getOrDefault(WORDS, "").strip();
    if (chosen.isEmpty() && typed.isEmpty()) {
      Table counts = contents.run(store, Map.of(), time);
      int column = counts.columns().stream().map(Column::name).toList().indexOf("measures");
      long total = Long.parseLong(counts.rows().get(0).get(column).text());
      return new Found(Optional.empty(), false, List.of(), new BitSet(), total);
    }
    List<String> measures =
        chosen.isEmpty() ? List.copyOf(matches(typed)) : chosen(words(typed), chosen);
    return new Found(Optional.empty(), false, measures, new BitSet(), measures.size());
  }

  private List<String> chosen(AskedWords words, Map<String, String> chosen) {
    Query query = sparql.query(words, chosen);
    Set<String> found = new LinkedHashSet<>();
    store.select(
        query,
        time,
        rows -> {
          rows.forEachRemaining(row -> found.add(row.get(MEASURE).getURI()));
          return found;
        });
    return List.copyOf(found);
  }

  private Set<String> matches(String typed) {
    return store.matches(words(typed), MEASURE.getVarName(), MOST);
  }

  /** What is looked for where somebody types this: the words, and those that mean the same. */
  AskedWords words(String typed) {
    return synonyms.words(typed);
  }

  /** Those of the parameters that choose by a facet, in the order of the address. */
  Map<String, String> chosen(Map<String, String> asked) {
    Map<String, String> chosen = new LinkedHashMap<>();
    asked.forEach(
        (name, value) -> {
          if (!value.isBlank() && facets.find(name).isPresent()) {
            chosen.put(name, value);
          }
        });
    return chosen;
  }

  /** The search as SPARQL, for the editor. */
  String sparql(AskedWords asked, Map<String, String> chosen) {
    return sparql.query(asked, chosen).toString();
  }

  private MeasureIndex make(BooleanSupplier unwanted) {
    return store.read(
        data -> {
          List<String> all = new ArrayList<>();
          Table ordered = order.run(store, unwanted);
          ordered.rows().forEach(row -> all.add(row.get(0).text()));
          MeasureIndex made = new MeasureIndex(all);
          for (Report facet : facets.all()) {
            made.add(
                facet,
                each ->
                    facet.each(
                        store,
                        unwanted,
                        (List<Cell> row) -> {
                          if (unwanted.getAsBoolean()) {
                            throw new CancellationException("the service ends");
                          }
                          each.accept(row);
                        }));
          }
          return made;
        });
  }

  @Override
  public void close() {
    index.close();
  }
}
