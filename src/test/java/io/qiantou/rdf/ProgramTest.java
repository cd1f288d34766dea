package io.qiantou.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What the build says of itself, and what is said where it does not. */
class ProgramTest {

  @Test
  void aCommitWithChangedFilesSaysSo() {
    assertThat(program("0.1.0", "5f487d4a", "false")).isEqualTo(new Program("0.1.0", "5f487d4a"));
    assertThat(program("0.1.0", "5f487d4a", "true").commit()).isEqualTo("5f487d4a-dirty");
  }

  @Test
  void outsideOfAGitRepositoryTheCommitIsUnknown() {
    assertThat(program("0.1.0", "${git.commit.id}", "${git.dirty}"))
        .isEqualTo(new Program("0.1.0", Program.UNKNOWN));
    assertThat(Program.of(new Properties()))
        .isEqualTo(new Program(Program.UNKNOWN, Program.UNKNOWN));
  }

  @Test
  void theOneThatRunsHasTheFileOfTheBuild() {
    assertThat(Program.class.getResource("build.properties")).isNotNull();
    assertThat(Program.running().version()).doesNotContain("$").isNotEmpty();
  }

  private static Program program(String version, String commit, String dirty) {
    Properties build = new Properties();
    build.setProperty("version", version);
    build.setProperty("commit", commit);
    build.setProperty("dirty", dirty);
    return Program.of(build);
  }
}
