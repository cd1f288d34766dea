package io.qiantou.report;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.DateTimeStamp;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The deadlines of a report as a calendar (iCalendar, RFC 5545): an event of a whole day for each
 * row with a date, which mail programs and telephones take as a file or subscribe to.
 *
 * <p>Events and not tasks, since few calendars show tasks. The UID is the IRI of the deadline, so
 * that a second file brings an event up to date instead of adding one; the time stamp is the
 * document's date, not the clock, so that the same rows give the same bytes. What recurs or has no
 * date is left out.
 */
final class CalendarTable implements TableFormat {
  private static final List<String> NEEDED =
      List.of(
          "date",
          "text",
          "heading",
          "agencies",
          "documentTitle",
          "documentNumber",
          "issued",
          "quote",
          "deadline");

  @Override
  public String name() {
    return "ics";
  }

  @Override
  public String mediaType() {
    return "text/calendar; charset=utf-8";
  }

  @Override
  public boolean fits(List<Column> columns) {
    return columns.stream().map(Column::name).toList().containsAll(NEEDED);
  }

  @Override
  public void write(Table table, Language language, OutputStream out) throws IOException {
    if (!fits(table.columns())) {
      throw new WrongCallException(
          "格式 ics 只用于时限报告 / format \"ics\" is for reports of deadlines (deadlines), not for \""
              + table.name()
              + "\"");
    }
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//qiantou//deadlines//" + language.name());
    calendar.setName(table.title().in(language));
    table.extras().notes().stream()
        .map(note -> note.label().in(language) + ": " + note.value())
        .reduce((one, next) -> one + "\n" + next)
        .ifPresent(calendar::setDescription);
    for (List<Cell> row : table.rows()) {
      Map<String, String> cells = new HashMap<>();
      for (int i = 0; i < row.size(); i++) {
        cells.put(table.columns().get(i).name(), row.get(i).text());
      }
      if (!cell(cells, "date").isEmpty()) {
        calendar.addEvent(event(cells));
      }
    }
    out.write(Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static VEvent event(Map<String, String> cells) {
    LocalDate day = LocalDate.parse(cell(cells, "date"));
    String issued = cell(cells, "issued");
    VEvent event = new VEvent();
    event.setUid(cell(cells, "deadline"));
    event.setDateTimeStamp(
        new DateTimeStamp(midnight(issued.isEmpty() ? day : LocalDate.parse(issued))));
    event.setDateStart(new DateStart(date(day)));
    event.setDateEnd(new DateEnd(date(day.plusDays(1))));
    event.setTransparency(Transparency.transparent());
    String heading = cell(cells, "heading");
    event.setSummary(heading.isEmpty() ? cell(cells, "documentTitle") : heading);
    event.setDescription(description(cells));
    return event;
  }

  private static String description(Map<String, String> cells) {
    List<String> lines = new ArrayList<>();
    lines.add(cell(cells, "quote").replaceAll("\\s*\\R\\s*", ""));
    lines.add(cell(cells, "agencies"));
    lines.add(
        Stream.of(cell(cells, "documentTitle"), cell(cells, "documentNumber"))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" ")));
    lines.add(cell(cells, "deadline"));
    return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }

  private static String cell(Map<String, String> cells, String column) {
    return cells.getOrDefault(column, "");
  }

  private static ICalDate date(LocalDate day) {
    return new ICalDate(components(day), false);
  }

  private static ICalDate midnight(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(
            day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0, true),
        true);
  }

  private static DateTimeComponents components(LocalDate day) {
    return new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
