package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What README shows as a call's output is what the call writes. */
class ReadmeTest {
  private static final String CALL = "./qiantou report leads ";

  @Test
  void theFirstAnswerIsTheProgramsOwn() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    String call = readme.lines().filter(line -> line.startsWith(CALL)).findFirst().orElseThrow();
    Commands commands = Commands.onDocuments();
    String[] arguments = call.substring("./qiantou ".length()).split(" ");

    assertThat(commands.run(arguments)).as(commands.err()).isZero();

    assertThat(readme).contains(commands.out().replace("\ufeff", "").replace("\r", "").strip());
  }
}
