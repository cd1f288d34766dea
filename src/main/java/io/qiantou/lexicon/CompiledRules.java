package io.qiantou.lexicon;

import io.qiantou.resource.Resources;
import io.qiantou.text.Span;
import java.io.DataInputStream;
import java.io.DataOutputStream;
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

  private static void write(RuleBook book, DataOutputStream out) throws IOException {
    out.writeInt(book.kinds().size());
    for (String kind : book.kinds()) {
      CompiledFile.text(out, kind);
      out.writeInt(book.rules(kind).size());
      for (Rule rule : book.rules(kind)) {
        write(rule, out);
      }
    }
  }

  private static Map<String, List<Rule>> read(DataInputStream in) throws IOException {
    Map<String, List<Rule>> kinds = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String kind = CompiledFile.text(in);
      List<Rule> rules = new ArrayList<>();
      for (int more = in.readInt(); more > 0; more--) {
        rules.add(rule(in));
      }
      kinds.put(kind, rules);
    }
    return kinds;
  }

  private static void write(Rule rule, DataOutputStream out) throws IOException {
    CompiledFile.text(out, rule.id());
    CompiledFile.text(out, rule.says());
    CompiledFile.text(out, rule.emits());
    CompiledFile.texts(out, rule.cues());
    CompiledFile.text(out, rule.pattern().toString());
    CompiledFile.texts(out, rule.labels());
    out.writeInt(rule.examples().size());
    for (MarkedText example : rule.examples()) {
      write(example, out);
    }
    CompiledFile.texts(out, rule.counterexamples());
    CompiledFile.text(out, rule.place());
  }

  private static Rule rule(DataInputStream in) throws IOException {
    String id = CompiledFile.text(in);
    String says = CompiledFile.text(in);
    String emits = CompiledFile.text(in);
    List<String> cues = CompiledFile.texts(in);
    Expression pattern = Expression.of(CompiledFile.text(in));
    List<String> labels = CompiledFile.texts(in);
    List<MarkedText> examples = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      examples.add(example(in));
    }
    return new Rule(
        id,
        says,
        emits,
        cues,
        pattern,
        labels,
        examples,
        CompiledFile.texts(in),
        CompiledFile.text(in));
  }

  private static void write(MarkedText example, DataOutputStream out) throws IOException {
    CompiledFile.text(out, example.text());
    out.writeInt(example.marks().size());
    for (MarkedText.Mark mark : example.marks()) {
      CompiledFile.text(out, mark.label());
      out.writeInt(mark.span().start());
      out.writeInt(mark.span().end());
    }
  }

  private static MarkedText example(DataInputStream in) throws IOException {
    String text = CompiledFile.text(in);
    List<MarkedText.Mark> marks = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      marks.add(new MarkedText.Mark(CompiledFile.text(in), new Span(in.readInt(), in.readInt())));
    }
    return new MarkedText(text, marks);
  }
}
