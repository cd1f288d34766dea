package io.qiantou.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each province stands on a map of equal tiles, from {@code data/tile-map.yml}: beside its
 * neighbours as far as a grid allows.
 */
final class TileMap {
  private static final String FILE = "data/tile-map.yml";

  private final List<Figure.Tile> places;

  private TileMap(List<Figure.Tile> places) {
    this.places = places;
  }

  /**
   * Reads it.
   *
   * @throws QiantouException where an entry is not {@code {name, en, x, y}}
   */
  static TileMap of(Resources resources) {
    List<Figure.Tile> places = new ArrayList<>();
    try {
      JsonNode entries = new ObjectMapper(new YAMLFactory()).readTree(resources.text(FILE));
      for (JsonNode entry : entries) {
        if (!entry.path("x").isInt() || !entry.path("y").isInt()) {
          throw new QiantouException(FILE + ": " + entry + ": name, en, x, y were expected");
        }
        places.add(
            new Figure.Tile(
                entry.path("name").asText(),
                entry.path("en").asText(),
                entry.path("x").asInt(),
                entry.path("y").asInt(),
                0,
                0));
      }
    } catch (JsonProcessingException e) {
      throw new QiantouException(FILE + ": " + e.getMessage(), e);
    }
    return new TileMap(List.copyOf(places));
  }

  /** How many rows name each province. */
  Figure figure(ChartRows rows) {
    Map<String, Long> counts = new HashMap<>();
    for (List<Cell> row : rows.table().rows()) {
      for (String name : rows.part(row, "province").split("、", -1)) {
        counts.merge(name, 1L, Long::sum);
      }
    }
    long most = places.stream().mapToLong(place -> count(place, counts)).max().orElse(1);
    List<Figure.Tile> tiles =
        places.stream().map(place -> tile(place, count(place, counts), most)).toList();
    long shown = tiles.stream().filter(tile -> tile.value() > 0).count();
    return new Figure.Tiles(
        rows.chart().kind().keyword(), tiles, Math.max(1, most), counts.size() - (int) shown);
  }

  private static long count(Figure.Tile place, Map<String, Long> counts) {
    return counts.getOrDefault(place.name(), 0L);
  }

  private static Figure.Tile tile(Figure.Tile place, long value, long most) {
    return new Figure.Tile(
        place.name(), place.english(), place.x(), place.y(), value, Figure.shade(value, most));
  }
}
