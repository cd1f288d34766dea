package io.qiantou.extract;

import io.qiantou.lexicon.Rule;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the quantities of a sentence count: the subject of their clause, the noun behind them, or
 * what was spoken of before. It remembers the names of the sentence and the topic of the paragraph.
 */
final class StatementNames {
  private static final int LONGEST_BEHIND = 60;

  private final ClauseWords words;
  private final String folded;

  /** Where the noun ends that the last quantity took from behind it. */
  private int consumed;

  private int nounEnd;

  /** The words before the last quantities: 累计投资 of 累计投资11个项目1.9亿元. */
  private int lastFrom;

  private int lastAt;

  private String topic = "";
  private int topicStart = -1;

  /** The names that the last quantities side by side had. */
  private List<String> topics = List.of();

  /** The names of the sentence's levels, in order. */
  private final List<String> levels = new ArrayList<>();

  StatementNames(ClauseWords words, String folded) {
    this.words = words;
    this.folded = folded;
  }

  /** A sentence begins; the topic is still that of the one before. */
  void enter() {
    levels.clear();
    consumed = 0;
    topicStart = -1;
  }

  /** Up to where the words of the sentence's bones belong to quantities that were read. */
  int consumed() {
    return consumed;
  }

  /** The names of what the quantities of {@code frame} count, one each; empty where nobody says. */
  List<String> of(Frame frame, String unit) {
    inheritTopic(frame);
    String noun = noun(frame, frame.end() - 1);
    List<String> printed = names(frame, unit, noun);
    List<String> names =
        words.counts(unit) ? printed.stream().map(words::withoutMaking).toList() : printed;
    consumed = !noun.isEmpty() && names.get(0).endsWith(noun) ? nounEnd : consumed;
    return names;
  }

  /** The frame was read, under these names. */
  void leave(Frame frame, List<String> names) {
    lastFrom = frame.from();
    lastAt = frame.quantityAt();
    if (!frame.moves()) {
      levels.addAll(names);
      topics = names;
    }
  }

  /** Where the words begin, in the bones, that say {@code name} of the frame. */
  int start(Frame frame, String name) {
    return topicStart >= 0 && (name.startsWith(topic) || name.equals(words.withoutMaking(topic)))
        ? Math.min(frame.bones().start(topicStart), frame.clause())
        : frame.clause();
  }

  /** A clause without subject at the sentence's begin may go on from a clause without a number. */
  private void inheritTopic(Frame frame) {
    if (frame.clause() == 0 || frame.first() > 0) {
      return;
    }
    int before = frame.bones().start(frame.clause() - 1);
    String text = frame.bones().text().substring(before, frame.clause() - 1);
    words
        .topic(text)
        .ifPresent(
            span -> {
              String named =
                  words.clean(frame.bones(), folded, before + span.start(), before + span.end());
              if (!named.isEmpty()) { // 其中，6月份增长8.6%: of what the sentence before spoke of
                topic = named;
                topicStart = before;
                topics = List.of();
              }
            });
  }

  private List<String> names(Frame frame, String unit, String noun) {
    int size = frame.end() - frame.first();
    String subject = subject(frame);
    boolean moves = frame.moves();
    boolean counts = words.counts(unit);
    if (words.share(frame.left())) {
      String share = words.clean(frame.bones(), folded, frame.from(), frame.quantityAt());
      return shares(size, share);
    }
    if (frame.verb().equals("less") && !words.relative(unit)) {
      subject = words.clean(frame.bones(), folded, frame.from(), frame.quantityAt());
    } else if (frame.verb().equals("less")) {
      subject = object(frame);
      moves = true;
    }
    boolean made = frame.verb().equals("make");
    if (made && noun.isEmpty()) {
      subject = words.clean(frame.bones(), folded, frame.from(), frame.quantityAt());
    }
    boolean attribute = frame.verb().isEmpty() && frame.behind().startsWith("的");
    if (!noun.isEmpty()
        && !moves
        && (counts || subject.isEmpty() || made || attribute)
        && !frame.verb().equals("to")
        && !frame.verb().equals("from")) {
      if (!words.duration(unit)) {
        setTopic(noun, frame);
      }
      return same(noun, size);
    }
    if (subject.isEmpty() && frame.first() > 0 && frame.left().isEmpty()) {
      String before = words.clean(frame.bones(), folded, lastFrom, lastAt);
      subject = topic.startsWith(before) ? topic : before + topic;
    }
    String base = base(frame);
    if (subject.isEmpty() && !base.isEmpty() && words.measureHead(base)) {
      subject = base;
    }
    if (subject.isEmpty()) {
      return inherited(frame, size, noun, unit);
    }
    if (words.bareVerb(subject) && !topic.isEmpty()) {
      return same(subject + words.withoutVerb(topic), size);
    }
    if (words.pronoun(subject)) {
      String whole =
          topic.isEmpty() || subject.startsWith(topic) ? subject : words.counted(topic) + subject;
      if (size > 1 && size > topics.size() && levels.size() >= size && words.each(frame.left())) {
        topics = List.copyOf(levels.subList(levels.size() - size, levels.size()));
      }
      return size == topics.size() && size > 1 ? with(subject) : same(whole, size);
    }
    setTopic(subject, frame);
    if (moves && words.yearly(frame.left()).isPresent() && !words.yearly(subject).isPresent()) {
      return same(subject + words.yearly(frame.left()).orElse(""), size);
    }
    return size == 1 ? List.of(subject) : words.split(subject, size);
  }

  private List<String> shares(int size, String share) {
    if (size > 1 && topics.size() == size) {
      return with(share);
    }
    return same(topic + share, size);
  }

  private List<String> with(String tail) {
    return topics.stream().map(name -> name + tail).toList();
  }

  private List<String> inherited(Frame frame, int size, String noun, String unit) {
    String tail = words.yearly(frame.left()).orElse("");
    boolean each = size > 1 && levels.size() >= size;
    if (each) {
      return levels.subList(levels.size() - size, levels.size()).stream()
          .map(name -> name + tail)
          .toList();
    }
    boolean goesOn = Set.of("to", "from").contains(frame.verb()) || unit.equals("points");
    if (goesOn && size == 1 && !levels.isEmpty()) {
      return same(levels.get(levels.size() - 1) + tail, 1);
    }
    if (size > 1 && words.each(frame.left())) {
      List<String> listed = words.split(clauseBefore(frame), size);
      if (!listed.get(0).equals(listed.get(1))) {
        return listed.stream().map(part -> part + tail).toList();
      }
    }
    String name = topic.isEmpty() ? noun : words.pronoun(noun) ? topic + noun : topic;
    return same(name.isEmpty() ? "" : name + tail, size);
  }

  /** The clause before the frame's own. */
  private String clauseBefore(Frame frame) {
    if (frame.clause() == 0) {
      return "";
    }
    int start = frame.bones().start(frame.clause() - 1);
    return words.clean(frame.bones(), folded, start, frame.clause() - 1);
  }

  private void setTopic(String name, Frame frame) {
    topic = name;
    topicStart = frame.from();
  }

  private static List<String> same(String name, int size) {
    return Collections.nCopies(size, name);
  }

  private String subject(Frame frame) {
    Span span = frame.match().get("subject").orElse(new Span(0, 0));
    return words.clean(
        frame.bones(), folded, frame.from() + span.start(), frame.from() + span.end());
  }

  /** What it is compared with, where that is no time. */
  private String base(Frame frame) {
    Optional<Span> span = frame.match().get("base");
    if (span.isEmpty() || span.get().of(frame.left()).indexOf(QuantityClause.TIME) >= 0) {
      return "";
    }
    return words.clean(
        frame.bones(), folded, frame.from() + span.get().start(), frame.from() + span.get().end());
  }

  private String object(Frame frame) {
    Span span = frame.match().get("object").orElse(new Span(0, 0));
    return words.clean(
        frame.bones(), folded, frame.from() + span.start(), frame.from() + span.end());
  }

  /** The noun behind the last quantity of the frame. */
  private String noun(Frame frame, int last) {
    int at = frame.bones().quantities().get(last) + 1;
    int end = Math.min(frame.bones().end(at), at + LONGEST_BEHIND);
    Optional<Span> behind = words.noun(frame.bones().text().substring(at, end));
    Optional<Span> own =
        behind
            .filter(span -> at + span.end() < end)
            .flatMap(span -> ofNextQuantity(span, frame.bones().text().substring(at, end)));
    Optional<Span> noun = own.or(() -> behind);
    nounEnd = noun.map(span -> at + span.end()).orElse(at);
    return noun.map(span -> words.clean(frame.bones(), folded, at + span.start(), at + span.end()))
        .orElse("");
  }

  /** 超过10年的有效发明专利达到55.9万件: what a verb hangs on is the subject of the next quantity. */
  private Optional<Span> ofNextQuantity(Span noun, String behind) {
    if (behind.charAt(noun.end()) != QuantityClause.QUANTITY) {
      return Optional.empty();
    }
    Rule.Match match = words.before(noun.of(behind));
    boolean verb = !Frame.verb(match).isEmpty();
    return match
        .get("subject")
        .filter(span -> verb && !span.isEmpty())
        .map(span -> new Span(noun.start(), noun.start() + span.end()));
  }
}
