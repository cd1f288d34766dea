package io.qiantou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's own build, with a Maven that takes some seconds and makes a jar of nothing. */
@SuppressWarnings("NullAway.Init")
class LauncherTest {
  private static final String MAVEN =
      """
      #!/bin/sh
      sleep 3
      mkdir -p target
      version=$(sed -n 's:^  <version>\\(.*\\)</version>.*:\\1:p' pom.xml | head -n 1)
      : > "target/qiantou-$version-all.jar"
      """;

  @TempDir private Path folder;

  @BeforeEach
  void layDown() throws IOException {
    for (String name : List.of("qiantou", "pom.xml")) {
      Files.copy(Path.of(name), folder.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
    }
    Path maven = Files.createDirectories(folder.resolve("bin")).resolve("mvn");
    Files.writeString(maven, MAVEN);
    assertThat(maven.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void aBuildIsSaidInOneLine() throws Exception {
    String said = call(List.of("./qiantou", "--version"));
    assertThat(said).containsOnlyOnce("正在构建").doesNotContain("秒 / s");
    assertThat(said.lines().findFirst().orElseThrow()).startsWith("qiantou: 正在构建");
  }

  @Test
  void onATerminalTheSecondsGoByUntilItIsDone() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/script")), "script makes a terminal");
    String said = call(List.of("/usr/bin/script", "-qec", "./qiantou --version", "/dev/null"));
    assertThat(said).contains("qiantou: 0 秒 / s", "qiantou: 1 秒 / s");
    assertThat(said.substring(said.lastIndexOf("秒"))).contains("\r\u001B[K");
  }

  private String call(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder shell =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    shell.environment().merge("PATH", folder.resolve("bin") + ":", (old, own) -> own + old);
    shell.environment().put("QIANTOU_ARCHIVE", "no");
    Process process = shell.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return said;
  }
}
