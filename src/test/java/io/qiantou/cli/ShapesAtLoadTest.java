package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that breaks a shape gets into a database; what else there is does. */
class ShapesAtLoadTest {
  private static final String NOTICE = "src/test/resources/cases/service/notice.trig";
  private static final String TITLES =
      "SELECT ?t { ?d <http://purl.org/dc/terms/title> ?t } ORDER BY ?t";

  private final Commands commands = Commands.onTurtle();

  @Test
  void aBrokenDocumentIsRefusedAndTheOthersAreLoaded(@TempDir Path folder) throws IOException {
    Path broken = folder.resolve("broken.trig");
    Files.writeString(
        broken,
        Files.readString(Path.of(NOTICE))
            .replace("国示-2031-7", "国示-2031-8")
            .replace("关于改进示例事项的通知", "另一通知")
            .replace("qt:position 2 ;", ""));
    String db = folder.resolve("db").toString();

    int status = commands.run("load", broken.toString(), NOTICE, "--db", db);

    assertThat(status).isEqualTo(1);
    assertThat(commands.err())
        .contains(broken + ": 拒收 / refused: https://w3id.org/qiantou/id/graph/国示-2031-8")
        .contains("qt:position: 章节和措施须有一个从 1 起的阅读次序。");
    assertThat(commands.out()).contains("refused 1");
    assertThat(commands.run("query", "-e", TITLES, "--db", db, "--format", "csv")).isZero();
    assertThat(commands.out()).isEqualTo("t\r\n关于改进示例事项的通知\r\n");
  }

  @Test
  void whereAllIsRefusedNothingIsThere(@TempDir Path folder) throws IOException {
    Path broken = folder.resolve("broken.trig");
    Files.writeString(broken, Files.readString(Path.of(NOTICE)).replace("dcterms:title", "qt:x"));
    String db = folder.resolve("db").toString();

    assertThat(commands.run("load", broken.toString(), "--db", db)).isEqualTo(1);
    assertThat(commands.run("query", "-e", TITLES, "--db", db, "--format", "csv")).isZero();
    assertThat(commands.out()).isEqualTo("t\r\n");
  }
}
