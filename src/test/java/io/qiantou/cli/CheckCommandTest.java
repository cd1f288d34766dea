package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} prints one report in three forms. */
class CheckCommandTest {
  private static final String CASES = "src/test/resources/cases/service/";

  private final Commands commands = Commands.onTurtle();

  @Test
  void aSoundGraphIsSaidToBeSound() throws IOException {
    assertThat(commands.run("check", CASES + "notice.trig")).isZero();
    assertThat(commands.out()).isEmpty();
    assertThat(commands.err()).contains("faults 0, warnings 0");
    assertThat(commands.run("check", CASES + "notice.trig", "--format", "json")).isZero();
    assertThat(json().get("conforms").asBoolean()).isTrue();
    assertThat(commands.run("check", CASES + "notice.trig", "--format", "turtle")).isZero();
    assertThat(turtle().size()).isEqualTo(2);
  }

  @Test
  void textSaysShapesAndChecks() {
    assertThat(commands.run("check", CASES + "inconsistent.trig")).isEqualTo(1);
    assertThat(commands.out())
        .contains("http://example.org/bare qt:measure: 职责分工须对应一条措施。")
        .contains("responsibility-without-evidence (错误 / fault): 没有原文的职责")
        .contains("contradicting-values (提示 / warning): ");
  }

  @Test
  void jsonSaysTheSame() throws IOException {
    assertThat(commands.run("check", CASES + "inconsistent.trig", "--format", "json")).isEqualTo(1);
    JsonNode report = json();
    assertThat(report.get("conforms").asBoolean()).isFalse();
    assertThat(report.get("shapes"))
        .anySatisfy(
            shape -> {
              assertThat(shape.get("focus").asText()).isEqualTo("http://example.org/bare");
              assertThat(shape.get("shape").asText()).endsWith("#Responsibility-measure");
              assertThat(shape.at("/message/en").asText()).contains("exactly one measure");
            });
    assertThat(report.get("checks").findValuesAsText("name"))
        .contains("contradicting-values", "responsibility-incomplete");
    int rows = 0;
    for (JsonNode check : report.get("checks")) {
      rows += check.get("severity").asText().equals("error") ? check.get("rows").size() : 0;
    }
    assertThat(report.get("faults").asInt()).isEqualTo(report.get("shapes").size() + rows);
  }

  @Test
  void turtleIsAReportInTheVocabularyOfShacl() throws IOException {
    assertThat(commands.run("check", CASES + "inconsistent.trig", "--format", "json")).isEqualTo(1);
    int faults = json().get("faults").asInt();
    int warnings = json().get("warnings").asInt();
    assertThat(commands.run("check", CASES + "inconsistent.trig", "--format", "turtle"))
        .isEqualTo(1);
    String first = commands.out();
    Graph report = turtle();
    assertThat(results(report, SHACL.Violation)).isEqualTo(faults);
    assertThat(results(report, SHACL.Warning)).isEqualTo(warnings).isPositive();
    assertThat(report.contains(Node.ANY, RDF.Nodes.type, SHACL.ValidationReport)).isTrue();
    commands.run("check", CASES + "inconsistent.trig", "--format", "turtle");
    assertThat(commands.out()).isEqualTo(first);
  }

  @Test
  void aWarningIsNoFailure(@TempDir Path folder) throws IOException {
    String ended = "a:customs schema:dissolutionDate \"2020\"^^xsd:gYear ; a qt:Agency";
    Path file = folder.resolve("ended.trig");
    Files.writeString(
        file,
        Files.readString(Path.of(CASES + "notice.trig")).replace("a:customs a qt:Agency", ended));

    assertThat(commands.run("check", file.toString())).isZero();
    assertThat(commands.out()).contains("lead-agency-ended (提示 / warning)");
    assertThat(commands.err()).contains("faults 0, warnings 1");
  }

  @Test
  void anUnknownFormatIsAWrongCall() {
    assertThat(commands.run("check", "--format", "pdf", CASES + "notice.trig")).isEqualTo(2);
    assertThat(commands.err()).contains("text, json, turtle");
  }

  private static long results(Graph report, Node severity) {
    return report.find(Node.ANY, SHACL.resultSeverity, severity).toList().size();
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(commands.out());
  }

  private Graph turtle() {
    return RDFParser.fromString(commands.out(), Lang.TURTLE).toGraph();
  }
}
