package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a start touches: neither the help nor an extraction to JSON lines loads a class of Jena. */
@Timeout(120)
class ColdStartTest {

  @Test
  void theHelpLoadsNoJena() throws Exception {
    assertThat(jenaClassesOf("--help")).isEmpty();
  }

  @Test
  void anExtractionToJsonLinesLoadsNoJena() throws Exception {
    assertThat(jenaClassesOf("extract", "data/samples/agency-notice.txt")).isEmpty();
  }

  private static List<String> jenaClassesOf(String... call)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "io.qiantou.cli.Main"));
    command.addAll(List.of(call));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("io.qiantou.cli.Main ");
    return said.lines()
        .filter(line -> line.contains("[class,load]") && line.contains(" org.apache.jena."))
        .toList();
  }
}
