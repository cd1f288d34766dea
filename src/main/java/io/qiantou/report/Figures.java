package io.qiantou.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qiantou.resource.Resources;
import java.util.List;

/** Draws the charts of a table: {@code new Figures(resources).of(table, Language.ZH)}. */
public final class Figures {
  private final TileMap map;
  private final ObjectMapper json = new ObjectMapper();

  /** With the places of the provinces. */
  public Figures(Resources resources) {
    this.map = TileMap.of(resources);
  }

  /** One figure for each chart; none of a table without rows. */
  public List<Figure> of(Table table, Language language) {
    if (table.rows().isEmpty()) {
      return List.of();
    }
    Table shown = table.in(language);
    return table.extras().charts().stream()
        .map(chart -> of(new ChartRows(shown, chart, language)))
        .toList();
  }

  /**
   * A figure as a page has it.
   *
   * @param figure for the template
   * @param json the same for the script
   */
  public record Drawn(Figure figure, String json) {}

  /** The same as {@link #of(Table, Language)}, for a page with a script. */
  public List<Drawn> drawn(Table table, Language language) {
    return of(table, language).stream().map(figure -> new Drawn(figure, json(figure))).toList();
  }

  private Figure of(ChartRows rows) {
    return switch (rows.chart().kind()) {
      case BAR -> BarFigure.of(rows);
      case MATRIX -> GridFigure.of(rows);
      case TIMELINE -> TimelineFigure.of(rows);
      case GRAPH -> NetworkFigure.of(rows);
      case TILEMAP -> map.figure(rows);
    };
  }

  private String json(Figure figure) {
    try {
      return json.writeValueAsString(figure);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record can always be written", e);
    }
  }
}
