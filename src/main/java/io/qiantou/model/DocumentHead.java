package io.qiantou.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a document says about itself (文件要素).
 *
 * @param title full title, joined over lines, e.g. {@code 国务院关于印发……规划的通知}
 * @param number document number (发文字号) as printed, e.g. {@code 国发〔2021〕12号}; of a case its number
 *     in the collection
 * @param issuers who issued it (发文机关), as printed, in order
 * @param issued date of issue (成文日期)
 * @param effective date from which it applies (施行日期)
 * @param type notation of its document type (文种), e.g. {@code 通知}; empty where none was recognised
 * @param attachment title of the plan that a notice carries (附件)
 * @param programme the pilot programme that a case belongs to
 * @param addressees whom it is sent to (主送机关), as printed, in order, e.g. {@code 各省、自治区、直辖市人民政府}
 *     and {@code 国务院各部委、各直属机构}
 * @param validity how long it holds (有效期)
 */
public record DocumentHead(
    String title,
    Optional<String> number,
    List<String> issuers,
    Optional<LocalDate> issued,
    Optional<LocalDate> effective,
    Optional<String> type,
    Optional<String> attachment,
    Optional<String> programme,
    List<String> addressees,
    Optional<Validity> validity) {

  /** A head without addressees and without a period of validity. */
  public DocumentHead(
      String title,
      Optional<String> number,
      List<String> issuers,
      Optional<LocalDate> issued,
      Optional<LocalDate> effective,
      Optional<String> type,
      Optional<String> attachment,
      Optional<String> programme) {
    this(
        title,
        number,
        issuers,
        issued,
        effective,
        type,
        attachment,
        programme,
        List.of(),
        Optional.empty());
  }

  /** Copies the lists, refuses a head without a title. */
  public DocumentHead {
    issuers = List.copyOf(issuers);
    addressees = List.copyOf(addressees);
    if (title.isBlank()) {
      throw new IllegalArgumentException("a document without a title");
    }
  }
}
