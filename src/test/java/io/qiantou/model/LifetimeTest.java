package io.qiantou.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifetimeTest {
  private static final Lifetime CBIRC =
      new Lifetime(Optional.of(Year.of(2018)), Optional.of(Year.of(2023)));

  @Test
  void theYearsOfBothReformsBelongToIt() {
    assertThat(CBIRC.contains(LocalDate.of(2018, 1, 1))).isTrue();
    assertThat(CBIRC.contains(LocalDate.of(2023, 12, 31))).isTrue();
    assertThat(CBIRC.yearsFrom(LocalDate.of(2015, 6, 1))).isEqualTo(3);
    assertThat(CBIRC.yearsFrom(LocalDate.of(2024, 1, 1))).isEqualTo(1);
  }

  @Test
  void whatIsUnknownIsOpen() {
    assertThat(Lifetime.OPEN.contains(LocalDate.of(1949, 10, 1))).isTrue();
    assertThat(Lifetime.OPEN.ended()).isFalse();
  }

  @Test
  void anEndBeforeTheBeginningIsRefused() {
    Optional<Year> late = Optional.of(Year.of(2023));
    Optional<Year> early = Optional.of(Year.of(2018));
    assertThatThrownBy(() -> new Lifetime(late, early))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ends in 2018");
  }
}
