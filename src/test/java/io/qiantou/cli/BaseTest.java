package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --base} puts all IRIs but those of the ontology under another one. */
class BaseTest {
  private static final String SAMPLE = "data/samples/agency-notice.txt";
  private static final String BASE = "https://policy.example.cn/id/";
  private static final String FOREIGN =
      "SELECT ?g { GRAPH ?g { ?s ?p ?o } FILTER(CONTAINS(STR(?s), 'w3id.org/qiantou/id/')"
          + " || CONTAINS(STR(?o), 'w3id.org/qiantou/id/') || CONTAINS(STR(?g), 'w3id.org/qiantou/id/')) }";

  private final Commands commands = Commands.onDocuments();

  @Test
  void everythingMoves(@TempDir Path folder) {
    String db = folder.resolve("db").toString();
    assertThat(commands.run("load", SAMPLE, "--db", db, "--base", BASE)).isZero();
    assertThat(commands.run("query", "-e", FOREIGN, "--db", db, "--format", "csv")).isZero();
    assertThat(commands.out().strip()).isEqualTo("g");
    assertThat(commands.run("report", "leads", "--db", db, "--format", "csv")).isZero();
    assertThat(commands.out().lines()).hasSizeGreaterThan(1);
    assertThat(commands.run("check", "--db", db)).isZero();
  }

  @Test
  void itStandsBeforeOrBehindTheCommand() {
    for (String format : new String[] {"jsonl", "nquads"}) {
      assertThat(commands.run("extract", SAMPLE, "--base", BASE, "--format", format)).isZero();
      String behind = commands.out();
      assertThat(behind).contains(BASE + "document/").doesNotContain("w3id.org/qiantou/id/");
      assertThat(commands.run("--base", BASE, "extract", SAMPLE, "--format", format)).isZero();
      assertThat(commands.out()).isEqualTo(behind);
    }
  }

  @Test
  void whatIsNoBaseIsAWrongCall() {
    assertThat(commands.run("extract", SAMPLE, "--base", "policy")).isEqualTo(2);
    assertThat(commands.err()).contains("ends in /");
  }
}
