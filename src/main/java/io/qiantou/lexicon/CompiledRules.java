package io.qiantou.lexicon;

import io.qiantou.resource.Resources;
import io.qiantou.resource.SourceHash;
import io.qiantou.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code data/rules} says, as the build compiled it: {@code compiled/rules.bin}, the rules of
 * each kind with their slots filled in.
 */
final class CompiledRules {
  private static final String NAME = "rules";

  private CompiledRules() {}

  /**
   * The compiled rules by kind, if they were made from the files that {@code resources} gives and
   * from the same slots.
   */
  static Optional<Map<String, List<Rule>>> find(
      Resources resources, Map<String, String> moreSlots) {
    return CompiledFile.read(NAME, hash(resources, moreSlots), CompiledRules::read);
  }

  /** Compiles the files and writes the result below {@code root}. */
  static void compile(Resources resources, Map<String, String> moreSlots, Path root)
      throws IOException {
    RuleBook book = RuleBook.parse(resources, moreSlots);
    CompiledFile.write(root, NAME, hash(resources, moreSlots), out -> write(book, out));
  }

  private static SourceHash hash(Resources resources, Map<String, String> moreSlots) {
    return SourceHash.of(resources, resources.list(RuleBook.FOLDER, ".yml"), moreSlots);
  }

  private static void write(RuleBook book, CompiledWriter out) {
    out.number(book.kinds().size());
    for (String kind : book.kinds()) {
      out.text(kind);
      out.number(book.rules(kind).size());
      for (Rule rule : book.rules(kind)) {
        write(rule, out);
      }
    }
  }

  private static Map<String, List<Rule>> read(CompiledReader in) {
    Map<String, List<Rule>> kinds = new LinkedHashMap<>();
    for (int left = in.number(); left > 0; left--) {
      String kind = in.text();
      List<Rule> rules = new ArrayList<>();
      for (int more = in.number(); more > 0; more--) {
        rules.add(rule(in));
      }
      kinds.put(kind, rules);
    }
    return kinds;
  }

  private static void write(Rule rule, CompiledWriter out) {
    out.text(rule.id());
    out.text(rule.says());
    out.text(rule.emits());
    out.texts(rule.cues());
    out.text(rule.pattern().toString());
    out.texts(rule.labels());
    out.number(rule.examples().size());
    for (MarkedText example : rule.examples()) {
      write(example, out);
    }
    out.texts(rule.counterexamples());
    out.text(rule.place());
  }

  private static Rule rule(CompiledReader in) {
    String id = in.text();
    String says = in.text();
    String emits = in.text();
    List<String> cues = in.texts();
    Expression pattern = Expression.of(in.text());
    List<String> labels = in.texts();
    List<MarkedText> examples = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      examples.add(example(in));
    }
    return new Rule(id, says, emits, cues, pattern, labels, examples, in.texts(), in.text());
  }

  private static void write(MarkedText example, CompiledWriter out) {
    out.text(example.text());
    out.number(example.marks().size());
    for (MarkedText.Mark mark : example.marks()) {
      out.text(mark.label());
      out.number(mark.span().start());
      out.number(mark.span().end());
    }
  }

  private static MarkedText example(CompiledReader in) {
    String text = in.text();
    List<MarkedText.Mark> marks = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      marks.add(new MarkedText.Mark(in.text(), new Span(in.number(), in.number())));
    }
    return new MarkedText(text, marks);
  }
}
