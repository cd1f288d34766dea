package io.qiantou.segment;

import io.qiantou.lexicon.RuleBook;
import io.qiantou.text.Spaces;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a bracket below a title says of how the document was given: {@code （2024年6月12日示例市人民政府令第38号公布
 * 自2024年9月1日起施行）}.
 *
 * @param number its number; that of an order with its issuer's name before it
 * @param issuers who gave it
 * @param issued when
 */
record GivenNote(Optional<String> number, List<String> issuers, Optional<LocalDate> issued) {

  /** Copies the list. */
  GivenNote {
    issuers = List.copyOf(issuers);
  }

  /** The note that {@code line}, folded, is, if it is one. */
  static Optional<GivenNote> of(RuleBook rules, String line) {
    return rules
        .find("document", "given", line)
        .map(
            given -> {
              Optional<String> issuer = given.text("issuer", line);
              Optional<String> number =
                  given
                      .text("number", line)
                      .or(() -> given.text("order", line).map(o -> issuer.orElse("") + o))
                      .map(Spaces::removed);
              return new GivenNote(
                  number,
                  issuer.map(Signatures::names).orElse(List.of()),
                  given.text("date", line).flatMap(Dates::parse));
            });
  }
}
