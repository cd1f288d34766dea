package io.qiantou.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a target falls due: {@code 到2025年}, {@code “十四五”末}, {@code 2024年6月底}.
 *
 * @param year the year
 * @param date the day, where the text names one or a month
 * @param inferred true where the target's own sentence gives none: the deadline of its measure
 *     stands in, or the period of its plan
 */
public record Due(int year, Optional<LocalDate> date, boolean inferred) {}
