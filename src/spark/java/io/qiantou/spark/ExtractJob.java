package io.qiantou.spark;

import io.qiantou.model.QiantouException;
import io.qiantou.rdf.Iris;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code spark-submit --class io.qiantou.spark.ExtractJob qiantou-VERSION-spark.jar PATH… -o DIR}.
 * Exit status 0: done; 1: the work failed; 2: the call was wrong.
 */
@Command(
    name = "ExtractJob",
    mixinStandardHelpOptions = true,
    description = {
      "在 Spark 上抽取：文件夹、对象存储或表 → N-Quads、JSONL、问题与覆盖率。",
      "Extracts on Spark: folders, object stores or tables into N-Quads, JSON lines, problems and"
          + " coverage."
    })
public final class ExtractJob implements Callable<Integer> {
  private static final int FAILED = 1;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "folders and files (.txt, .html, .htm, .pdf, .docx), or tables; any Hadoop path")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "-o",
      required = true,
      paramLabel = "DIR",
      description = "where to write; what an earlier run has done is kept")
  private String output = "";

  @Option(
      names = "--table",
      defaultValue = "FILES",
      paramLabel = "FORMAT",
      description =
          "PATHs are tables of documents: parquet or jsonl, with the columns bytes or text, name,"
              + " media_type")
  private DocumentTable.Format table = DocumentTable.Format.FILES;

  @Option(
      names = "--parts",
      defaultValue = "64",
      paramLabel = "N",
      description =
          "into how many parts each kind of file goes (default: ${DEFAULT-VALUE}): what a task does,"
              + " and what is done again when it dies")
  private int parts = 64;

  @Option(
      names = "--base",
      defaultValue = Iris.DEFAULT_BASE,
      paramLabel = "IRI",
      description = "what the IRIs of documents, agencies … begin with; ends in a slash")
  private String base = Iris.DEFAULT_BASE;

  /** Runs the job in the Spark that submits it. */
  public static void main(String[] args) {
    int status = commandLine().execute(args);
    if (status != 0) {
      System.exit(status);
    }
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new ExtractJob()).setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler(
        (fault, command, parsed) -> {
          if (fault instanceof QiantouException || fault instanceof IOException) {
            command.getErr().println(fault.getMessage());
            return FAILED;
          }
          throw fault;
        });
    return line;
  }

  @Override
  public Integer call() throws IOException {
    if (parts < 1) {
      throw new CommandLine.ParameterException(
          commandLine(), "--parts " + parts + ": 1 or more was expected");
    }
    try (SparkSession spark = SparkSession.builder().appName("qiantou").getOrCreate()) {
      Manifest done = run(spark, new DocumentTable(paths, table), output, base, parts);
      System.out.printf(
          Locale.ROOT,
          "%s: sources %d, documents %d, statements %d, problems %d%n",
          output,
          done.sources(),
          done.documents(),
          done.statements(),
          done.problems());
      return done.documents() == 0 ? FAILED : 0;
    }
  }

  /** Brings {@code output} in line with {@code input}. */
  static Manifest run(
      SparkSession spark, DocumentTable input, String output, String base, int parts)
      throws IOException {
    MadeBy maker = MadeBy.running(base);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    PartStore store =
        new PartStore(
            output, maker, new SerializableConfiguration(context.hadoopConfiguration()));
    // Of many small files Spark makes many partitions, and of each and each part a file of its own.
    int readers = Math.max(parts, context.defaultParallelism());
    return new ExtractionJob(context, store, maker, parts)
        .run(input.documents(spark).coalesce(readers));
  }
}
