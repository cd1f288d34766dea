package io.qiantou.extract;

import io.qiantou.extract.Explanation.Failure;
import io.qiantou.extract.Explanation.NearMiss;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.lexicon.Rule;
import io.qiantou.model.DocumentHead;
import io.qiantou.model.DocumentText;
import io.qiantou.model.Measure;
import io.qiantou.model.MeasureKind;
import io.qiantou.model.PolicyDocument;
import io.qiantou.model.Responsibility;
import io.qiantou.text.Folding;
import io.qiantou.text.MappedText;
import io.qiantou.text.SourceText;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says which rule reads which duty out of a sentence, or which rules came nearest and where they
 * failed.
 *
 * <p>Example: {@code （商务部牵头）} gives the fact of {@code responsibility.leads}; {@code 由示例企业牵头。}
 * gives none, and {@code responsibility.inline.leads} failed because no actor is known in it.
 *
 * <p>The facts are those of the extractor itself, run over the text as the only measure of a
 * document; what is done a second time here, for the rules that failed alone, is to find the places
 * at which each was tried.
 */
public final class Explainer {
  private static final String STOPS = "。；！？\n";
  private static final String CLAUSE_STOPS = "，；。";

  private final ResponsibilityExtractor extractor;
  private final AgencyResolver resolver;
  private final ActorFinder actorFinder;
  private final List<Rule> rules;

  /** With the rules and names of {@code lexicon}. */
  public Explainer(Lexicon lexicon) {
    extractor = new ResponsibilityExtractor(lexicon);
    resolver = new AgencyResolver(lexicon);
    actorFinder = new ActorFinder(lexicon);
    rules = lexicon.rules().rules("responsibility");
  }

  /**
   * Explains {@code text} as if it stood in a document with this head, whose date and issuer decide
   * whom a name means.
   */
  public Explanation explain(String text, DocumentHead head) {
    String folded = Folding.fold(text);
    DocumentText document = document(text, head);
    List<Responsibility> facts = resolver.resolve(extractor.extract(document), head);
    List<Sentence> sentences = sentences(folded, extractor.shortForms(document));
    List<Span> actors = sentences.stream().flatMap(s -> s.actorSpans().stream()).toList();
    List<NearMiss> nearest = facts.isEmpty() ? nearest(folded, sentences) : List.of();
    return new Explanation(text, facts, actors, nearest);
  }

  private static DocumentText document(String text, DocumentHead head) {
    SourceText source =
        new SourceText("explain", "text/plain", "UTF-8", "0".repeat(64), text, List.of());
    Span all = new Span(0, text.length());
    Measure measure = new Measure(List.of("1"), "", MeasureKind.MEASURE, text, all);
    PolicyDocument document =
        new PolicyDocument(source, all, head, List.of(), List.of(measure), List.of(), List.of());
    MappedText mapped = new MappedText.Builder(text.length()).copy(text, 0, text.length()).build();
    return new DocumentText(document, mapped, all, List.of(all));
  }

  private List<NearMiss> nearest(String folded, List<Sentence> sentences) {
    List<NearMiss> found = new ArrayList<>();
    for (Rule rule : rules) {
      rule.cues().stream()
          .filter(folded::contains)
          .findFirst()
          .ifPresent(
              cue ->
                  found.add(
                      rule.emits().equals("inline")
                          ? inText(rule, cue, sentences)
                          : inBrackets(rule, cue, folded)));
    }
    found.sort(
        Comparator.comparingDouble(NearMiss::share).reversed().thenComparing(NearMiss::failure));
    return found;
  }

  private static NearMiss inText(Rule rule, String cue, List<Sentence> sentences) {
    PatternPieces pieces = PatternPieces.of(Pattern.compile(rule.pattern().toString()));
    Failure failure = Failure.ACTOR;
    int count = 0;
    Optional<Span> span = Optional.empty();
    for (Sentence sentence : sentences) {
      if (sentence.actorSpans().isEmpty() || rule.cues().stream().noneMatch(sentence::holds)) {
        continue;
      }
      failure = Failure.PATTERN;
      Optional<PatternPieces.Reach> reach = pieces.reach(sentence.bones());
      if (reach.isPresent() && reach.get().count() > count) {
        count = reach.get().count();
        span = Optional.of(sentence.inText(reach.get().span()));
      }
    }
    return new NearMiss(rule, cue, failure, pieces.pieces(), count, span);
  }

  private static NearMiss inBrackets(Rule rule, String cue, String folded) {
    PatternPieces pieces = PatternPieces.of(Pattern.compile(rule.pattern().toString()));
    Failure failure = Failure.PLACE;
    int count = 0;
    Optional<Span> span = Optional.empty();
    for (Span range : rule.emits().equals("label") ? lines(folded) : brackets(folded)) {
      if (rule.cues().stream().noneMatch(range.of(folded)::contains)) {
        continue;
      }
      failure = Failure.PATTERN;
      Optional<PatternPieces.Reach> reach =
          pieces.reachAt(folded, clauseStarts(folded, range), range.end());
      if (reach.isPresent() && reach.get().count() > count) {
        count = reach.get().count();
        span = reach.map(PatternPieces.Reach::span);
      }
    }
    return new NearMiss(rule, cue, failure, pieces.pieces(), count, span);
  }

  /** What stands in （…）, without the brackets around it. */
  private static List<Span> brackets(String folded) {
    List<Span> found = new ArrayList<>();
    int depth = 0;
    int open = 0;
    for (int i = 0; i < folded.length(); i++) {
      if (folded.charAt(i) == '（' && depth++ == 0) {
        open = i + 1;
      } else if (folded.charAt(i) == '）' && depth > 0 && --depth == 0) {
        found.add(new Span(open, i));
      }
    }
    return found;
  }

  /** Brackets, and lines as a whole: where a label can stand. */
  private static List<Span> lines(String folded) {
    List<Span> found = new ArrayList<>(brackets(folded));
    int start = 0;
    for (String line : folded.split("\n", -1)) {
      found.add(new Span(start, start + line.length()));
      start += line.length() + 1;
    }
    return found;
  }

  private static List<Integer> clauseStarts(String folded, Span range) {
    List<Integer> starts = new ArrayList<>();
    starts.add(range.start());
    for (int i = range.start(); i < range.end() - 1; i++) {
      if (CLAUSE_STOPS.indexOf(folded.charAt(i)) >= 0) {
        starts.add(i + 1);
      }
    }
    return starts;
  }

  private List<Sentence> sentences(String folded, ShortForms shortForms) {
    List<Sentence> found = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || STOPS.indexOf(folded.charAt(i)) >= 0) {
        String words = folded.substring(start, i);
        List<Span> actors = actorFinder.find(words, shortForms);
        Bones bones = Bones.of(words, actors, shortForms.definitions(words));
        found.add(new Sentence(start, words, bones, actors));
        start = i + 1;
      }
    }
    return found;
  }

  /**
   * A sentence as the rules for running text see it.
   *
   * @param origin where it begins in the text
   * @param words the sentence, folded
   * @param skeleton the sentence with one private character for each actor
   * @param actors the actors, in the sentence
   */
  private record Sentence(int origin, String words, Bones skeleton, List<Span> actors) {

    boolean holds(String cue) {
      return words.contains(cue);
    }

    String bones() {
      return skeleton.text();
    }

    List<Span> actorSpans() {
      return actors.stream().map(span -> span.shift(origin)).toList();
    }

    Span inText(Span span) {
      return skeleton.in(span).shift(origin);
    }
  }
}
