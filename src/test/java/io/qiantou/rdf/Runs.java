package io.qiantou.rdf;

import io.qiantou.resource.SourceHash;
import java.time.Instant;
import java.util.List;

/** A run for tests, at a fixed time. */
final class Runs {
  static final Maker MAKER =
      new Maker(
          new Program("0.0.1", "5f487d4a0c3e1b5d8a6f0c2e4b7d9f1a3c5e7092"),
          new Knowledge(hash("aa"), hash("bb")));

  private static final Instant MORNING = Instant.parse("2031-05-06T08:00:00Z");

  private Runs() {}

  /** The run that made {@code graph} of 通知.txt. */
  static Run of(String graph) {
    return new Run(
        MAKER,
        "workstation-7",
        MORNING,
        MORNING.plusSeconds(2),
        List.of(
            new Run.Reading(
                "https://w3id.org/qiantou/id/source/0123456789abcdef",
                "通知.txt",
                MORNING.plusSeconds(1))),
        List.of(graph),
        List.of(
            new Revision(
                graph,
                List.of("https://w3id.org/qiantou/id/source/fedcba9876543210"),
                List.of("二 放宽准入"),
                List.of("三 加强宣传"),
                List.of("一 改进查验方式"))));
  }

  private static SourceHash hash(String end) {
    return new SourceHash("0".repeat(14) + end + "0".repeat(48));
  }
}
