package io.qiantou.bench;

import io.qiantou.Hostile;
import io.qiantou.Pipeline;
import io.qiantou.export.ExtractionJson;
import io.qiantou.lexicon.Lexicon;
import io.qiantou.model.Extraction;
import io.qiantou.model.PolicyDocument;
import io.qiantou.rdf.DocumentMapper;
import io.qiantou.rdf.DocumentTypes;
import io.qiantou.rdf.Iris;
import io.qiantou.resource.Resources;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Measures each form of {@link Hostile} at one length and at ten times that: seconds a megabyte,
 * which are to stay under 2, and the ratio, which is to stay under 11. Not a test: times depend on
 * the machine.
 *
 * <p>{@code java -cp … io.qiantou.bench.Scaling [characters] [part of the form's name]}.
 */
public final class Scaling {
  private static final Iris IRIS = new Iris();

  /** What other programs do meanwhile does not count. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final Pipeline pipeline = new Pipeline(Lexicon.read(Resources.packed()));
  private final ExtractionJson json = new ExtractionJson(IRIS);
  private final DocumentMapper mapper =
      new DocumentMapper(IRIS, new DocumentTypes(Resources.packed()), name -> Optional.empty());

  /** Seconds of the last run that went into JSON and RDF. */
  private double output;

  private Scaling() {}

  /** Prints one line for each form. */
  public static void main(String[] args) {
    int length = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    String wanted = args.length > 1 ? args[1] : "";
    Scaling scaling = new Scaling();
    for (int i = 0; i < 20; i++) {
      Hostile.forms().values().stream().limit(1).forEach(f -> scaling.seconds(f.apply(50_000)));
    }
    System.out.printf(
        "%-36s %8s %8s %8s %8s %8s%n", "form", "s", "s x10", "output", "ratio", "s/MB");
    for (Map.Entry<String, IntFunction<String>> form : Hostile.forms().entrySet()) {
      if (!form.getKey().contains(wanted)) {
        continue;
      }
      try {
        scaling.seconds(form.getValue().apply(length));
        double one = scaling.seconds(form.getValue().apply(length));
        scaling.output = 0;
        String text = form.getValue().apply(length * 10);
        double ten = scaling.seconds(text);
        double megabytes = text.getBytes(StandardCharsets.UTF_8).length / 1e6;
        System.out.printf(
            "%-36s %8.3f %8.3f %8.3f %8.1f %8.2f%s%n",
            form.getKey(),
            one,
            ten,
            scaling.output,
            ten / one,
            ten / megabytes,
            ten / one > 11 || ten / megabytes > 2 ? "  <<<" : "");
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        System.out.printf("%-36s %s%n", form.getKey(), e);
      }
    }
  }

  private double seconds(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long began = CPU.getCurrentThreadCpuTime();
    Extraction extraction = pipeline.extract("文.txt", bytes);
    long extracted = CPU.getCurrentThreadCpuTime();
    json.write(extraction, OutputStream.nullOutputStream());
    for (PolicyDocument document : extraction.documents()) {
      mapper.map(document);
    }
    output = (CPU.getCurrentThreadCpuTime() - extracted) / 1e9;
    return (CPU.getCurrentThreadCpuTime() - began) / 1e9;
  }
}
