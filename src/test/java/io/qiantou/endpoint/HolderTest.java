package io.qiantou.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is taken for left over by a load that broke off. */
class HolderTest {
  private static final Instant NOW = Instant.parse("2026-11-29T15:04:29Z");

  /** Above what a system gives. */
  private static final long NOBODY = 1L << 40;

  private final Holder here = Holder.here();

  private boolean isLeft(Holder by, Duration before) {
    return here.takesForLeft(Optional.of(by.note(NOW.minus(before))), NOW);
  }

  private Holder parent() {
    return new Holder(here.host(), ProcessHandle.current().parent().orElseThrow().pid());
  }

  @Test
  void whatAnotherProcessIsWritingIsNot() {
    assertThat(isLeft(parent(), Duration.ZERO)).isFalse();
    assertThat(isLeft(parent(), Duration.ofMinutes(59))).isFalse();
    assertThat(isLeft(new Holder("别处 二", NOBODY), Duration.ofMinutes(59))).isFalse();
  }

  @Test
  void whatThisOneLeftOrOneThatHasEndedIs() {
    assertThat(isLeft(here, Duration.ZERO)).isTrue();
    assertThat(isLeft(new Holder(here.host(), NOBODY), Duration.ZERO)).isTrue();
  }

  @Test
  void whatIsOldIs() {
    assertThat(isLeft(parent(), Duration.ofMinutes(61))).isTrue();
    assertThat(isLeft(new Holder("别处", 1), Duration.ofMinutes(61))).isTrue();
  }

  /** Earlier versions noted nothing. */
  @Test
  void whatHasNoNoteOrAnotherIs() {
    assertThat(here.takesForLeft(Optional.empty(), NOW)).isTrue();
    assertThat(here.takesForLeft(Optional.of("x"), NOW)).isTrue();
    assertThat(here.takesForLeft(Optional.of("x 1 x"), NOW)).isTrue();
    assertThat(here.takesForLeft(Optional.of(NOW + " x x"), NOW)).isTrue();
  }
}
