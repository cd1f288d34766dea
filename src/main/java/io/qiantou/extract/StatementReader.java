package io.qiantou.extract;

import io.qiantou.lexicon.Rule;
import io.qiantou.model.Change;
import io.qiantou.model.Quantity;
import io.qiantou.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what the quantities of a sentence count: {@code 进口3.66万亿元，增长8.9%} gives 进口 = 3.66万亿元 and 进口
 * increase 8.9 %.
 *
 * <p>Quantities that only 、 or 和 part share the verb; with 分别 and a list of as many names each has
 * its own ({@code 出口汽车、手机940亿元、727亿元}). A clause without a subject speaks of the subject before it.
 * One reader serves one paragraph, sentence after sentence.
 */
final class StatementReader {
  private static final int LONGEST_LEFT = 60;
  private static final int LONGEST_SENTENCE = 160;
  private static final int LONGEST_NAME = 60;

  private final ClauseWords words;
  private final String folded;
  private final List<Statement> found = new ArrayList<>();

  /** Where the noun ends that the last quantity took from behind it. */
  private int consumed;

  private int nounEnd;

  /** The words before the last quantities: 累计投资 of 累计投资11个项目1.9亿元. */
  private int lastFrom;

  private int lastAt;

  /** The times of the value that the next one starts from: 2015年 of 从2015年的5%提升至8%. */
  private final Set<Integer> starts = new HashSet<>();

  private String topic = "";
  private int topicStart = -1;

  /** The names that the last quantities side by side had. */
  private List<String> topics = List.of();

  /** The names of the sentence's levels, in order. */
  private final List<String> levels = new ArrayList<>();

  StatementReader(ClauseWords words, String folded) {
    this.words = words;
    this.folded = folded;
  }

  /** The statements of the sentence at {@code range}. */
  List<Statement> read(
      Span range, List<List<QuantityMention>> quantities, List<TimeMention> times) {
    found.clear();
    levels.clear();
    consumed = 0;
    QuantityClause bones =
        QuantityClause.of(
            folded,
            range,
            quantities.stream().map(list -> list.get(0).span()).toList(),
            times.stream().map(TimeMention::span).toList());
    topicStart = -1;
    int first = 0;
    while (first < quantities.size()) {
      int last = first;
      while (last + 1 < quantities.size() && joint(bones, last)) {
        last++;
      }
      frame(bones, quantities, times, first, last + 1);
      first = last + 1;
    }
    return List.copyOf(found);
  }

  /** True where nothing but 、 or 和 stands between this quantity and the next. */
  private boolean joint(QuantityClause bones, int quantity) {
    return words.joint(
        bones
            .text()
            .substring(bones.quantities().get(quantity) + 1, bones.quantities().get(quantity + 1)));
  }

  private void frame(
      QuantityClause bones,
      List<List<QuantityMention>> quantities,
      List<TimeMention> times,
      int first,
      int end) {
    int at = bones.quantities().get(first);
    int clause = bones.start(at);
    int from = first == 0 ? clause : Math.max(clause, bones.quantities().get(first - 1) + 1);
    from = Math.max(Math.max(from, at - LONGEST_LEFT), consumed);
    String left = bones.text().substring(from, at);
    String unit = quantities.get(first).get(0).quantity().unit().kind();
    Rule.Match match = words.before(left);
    Frame frame = new Frame(bones, first, end, from, clause, left, match, unit.equals("times"));
    inheritTopic(frame);
    String noun = noun(frame, end - 1);
    List<String> names = names(frame, unit, noun);
    consumed = !noun.isEmpty() && names.get(0).endsWith(noun) ? nounEnd : consumed;
    for (int i = first; i < end; i++) {
      for (QuantityMention mention : quantities.get(i)) {
        statement(frame, mention, names.get(i - first), time(frame, times, i), times, i);
      }
    }
    lastFrom = from;
    lastAt = at;
    starts.clear();
    if (frame.verb().equals("from")) {
      int begin = from;
      bones.timesBefore(at).stream()
          .map(bones.times()::get)
          .filter(place -> place >= begin)
          .forEach(starts::add);
    }
    if (frame.verb().equals("inc") || frame.verb().equals("dec")) {
      return;
    }
    levels.addAll(names);
    topics = names;
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
    boolean moves = frame.verb().equals("inc") || frame.verb().equals("dec");
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
      subject = words.clean(frame.bones(), folded, lastFrom, lastAt) + topic;
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
      String whole = topic.isEmpty() || subject.startsWith(topic) ? subject : topic + subject;
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
    int end = Math.min(frame.bones().end(at), at + LONGEST_LEFT);
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

  private void statement(
      Frame frame,
      QuantityMention mention,
      String name,
      Optional<TimeMention> time,
      List<TimeMention> times,
      int index) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return;
    }
    int at = frame.bones().quantities().get(index);
    int end = frame.bones().end(at);
    int start =
        topicStart >= 0 && name.startsWith(topic)
            ? frame.bones().start(topicStart)
            : frame.clause();
    found.add(
        new Statement(
            name,
            quantity(frame, mention.quantity(), times),
            time,
            trimmed(frame.bones().inText(Math.min(start, frame.clause()), end)),
            mention.number(),
            frame.verb(),
            frame.bones().text().substring(Math.max(0, at - LONGEST_SENTENCE), at),
            frame.bones().text().substring(Math.max(frame.clause(), at - LONGEST_LEFT), at),
            frame.bones().text().substring(at + 1, Math.min(end, at + LONGEST_LEFT))));
  }

  private Span trimmed(Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && folded.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && folded.charAt(end - 1) <= ' ') {
      end--;
    }
    return new Span(start, end);
  }

  private Quantity quantity(Frame frame, Quantity quantity, List<TimeMention> times) {
    String kind = quantity.unit().kind();
    Optional<Change> change =
        switch (frame.verb()) {
          case "inc" -> Optional.of(Change.INCREASE);
          case "dec" -> Optional.of(Change.DECREASE);
          case "less" -> words.relative(kind) ? Optional.of(Change.DECREASE) : Optional.empty();
          default -> kind.equals("doublings") ? Optional.of(Change.INCREASE) : Optional.empty();
        };
    if (change.isEmpty() && !kind.equals("times")) {
      return quantity;
    }
    Optional<String> baseline = baseline(frame, times);
    if (change.isEmpty() && baseline.isEmpty()) {
      baseline = ownTime(frame, times).map(ClauseWords::baseline);
    }
    return quantity.with(change, baseline);
  }

  private Optional<String> baseline(Frame frame, List<TimeMention> times) {
    Optional<Span> base = frame.match().get("base");
    if (base.isEmpty()) {
      return words.yoy(frame.left());
    }
    int from = frame.from() + base.get().start();
    int to = frame.from() + base.get().end();
    for (int i : frame.bones().timesBefore(frame.quantityAt())) {
      int at = frame.bones().times().get(i);
      if (from <= at && at < to) {
        return Optional.of(ClauseWords.baseline(times.get(i)));
      }
    }
    String name = words.clean(frame.bones(), folded, from, to);
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  /** The time right before the quantity: 2020年的14.9%. */
  private Optional<TimeMention> ownTime(Frame frame, List<TimeMention> times) {
    int end = frame.match().get("base").map(Span::end).orElse(0) + frame.from();
    Optional<TimeMention> own = Optional.empty();
    for (int i : frame.bones().timesBefore(frame.quantityAt())) {
      int at = frame.bones().times().get(i);
      if (at >= end && at >= frame.from() && at < frame.quantityAt()) {
        own = Optional.of(times.get(i));
      }
    }
    return own;
  }

  private Optional<TimeMention> time(Frame frame, List<TimeMention> times, int index) {
    int size = frame.end() - frame.first();
    List<TimeMention> before = before(frame, times, index);
    int own = index - frame.first();
    // 2021年和2022年，……分别为甲和乙
    if (size > 1 && before.size() == size && words.each(frame.left())) {
      return Optional.of(before.get(own));
    }
    if (size > 1 && before.size() > size && words.each(frame.left())) {
      return Optional.of(before.get(before.size() - size + own));
    }
    return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
  }

  /** The expressions of time before a quantity that are no baseline. */
  private List<TimeMention> before(Frame frame, List<TimeMention> times, int index) {
    Optional<Span> base = frame.match().get("base").map(span -> span.shift(frame.from()));
    List<TimeMention> before = new ArrayList<>();
    for (int i : frame.bones().timesBefore(frame.bones().quantities().get(index))) {
      int at = frame.bones().times().get(i);
      boolean isBase =
          base.filter(span -> span.contains(at)).isPresent()
              || words.compared(frame.bones().text(), at);
      boolean isStart =
          (starts.contains(at) && frame.verb().equals("to")) || isMultiplied(frame, at);
      if (!isBase && !isStart) {
        before.add(times.get(i));
      }
    }
    return before;
  }

  /** 是2021年的2.4倍: the year is what the value is a multiple of. */
  private boolean isMultiplied(Frame frame, int timeAt) {
    return frame.verb().equals("reach")
        && timeAt >= frame.from()
        && frame.timesUnit()
        && frame.left().endsWith(QuantityClause.TIME + "的");
  }

  /** Quantities side by side, and the words of their clause before them. */
  private record Frame(
      QuantityClause bones,
      int first,
      int end,
      int from,
      int clause,
      String left,
      Rule.Match match,
      boolean timesUnit) {

    String behind() {
      int at = bones.quantities().get(end - 1) + 1;
      return bones.text().substring(at, bones.end(at));
    }

    int quantityAt() {
      return bones.quantities().get(first);
    }

    String verb() {
      return verb(match);
    }

    static String verb(Rule.Match match) {
      for (Map.Entry<String, Span> group : match.captured().entrySet()) {
        switch (group.getKey()) {
          case "to", "inc", "dec", "reach", "make", "from", "less" -> {
            return group.getKey();
          }
          default -> {}
        }
      }
      return "";
    }
  }
}
