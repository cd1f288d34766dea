package io.qiantou.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
  private static final Figures FIGURES = new Figures(Resources.packed());

  /** Columns {@code a, b, n}, the last a number. */
  private static Table table(String chart, String... rows) {
    List<Column> columns =
        List.of("a", "b", "n").stream().map(name -> new Column(name, Label.same(name))).toList();
    List<List<Cell>> cells = Arrays.stream(rows).map(FiguresTest::cells).toList();
    Chart parsed = Chart.parse(chart, Set.of("a", "b", "n"));
    Extras extras = new Extras(List.of(parsed), Map.of(), List.of());
    return new Table("t", Label.same("t"), Label.same(""), columns, cells, extras);
  }

  private static List<Cell> cells(String row) {
    String[] parts = row.split("\\|", -1);
    return List.of(Cell.text(parts[0]), Cell.text(parts[1]), new Cell(parts[2], Cell.Kind.NUMBER));
  }

  private static Figure figure(String chart, String... rows) {
    return FIGURES.of(table(chart, rows), Language.ZH).get(0);
  }

  @Test
  void barsCountOrSum() {
    Figure.Bars counted =
        (Figure.Bars) figure("bar label=a split=b", "商务部|牵头|1", "商务部|负责|1", "教育部|负责|9");
    assertThat(counted.names()).containsExactly("牵头", "负责");
    assertThat(counted.bars().get(0))
        .isEqualTo(
            new Figure.Bar(
                "商务部",
                List.of(new Figure.Piece(0, 1, 0, 500), new Figure.Piece(1, 1, 500, 500)),
                2));
    Figure.Bars summed =
        (Figure.Bars) figure("bar label=a values=n", "商务部|x|1", "商务部|y|1", "教育部|z|9");
    assertThat(summed.bars()).extracting(Figure.Bar::label).containsExactly("教育部", "商务部");
    assertThat(summed.most()).isEqualTo(9);
  }

  @Test
  void whatIsTooMuchToLookAtIsCounted() {
    String[] rows = new String[40];
    Arrays.setAll(rows, i -> "机构" + i + "|x|" + i);
    Figure.Bars bars = (Figure.Bars) figure("bar label=a values=n", rows);
    assertThat(bars.bars()).hasSize(30);
    assertThat(bars.left()).isEqualTo(10);
    assertThat(bars.bars().get(0).label()).isEqualTo("机构39");
  }

  @Test
  void aSquareForEachPair() {
    Figure.Grid grid = (Figure.Grid) figure("matrix x=a y=b value=n", "甲|乙|5", "丙|乙|1", "甲|丁|1");
    assertThat(grid.xs()).containsExactly("甲", "丙");
    assertThat(grid.ys()).containsExactly("乙", "丁");
    assertThat(grid.squares())
        .contains(new Figure.Square(0, 0, 5, 5), new Figure.Square(1, 0, 1, 1));
  }

  @Test
  void datesOfAllThreeKindsStandInOrder() {
    Figure.Timeline line =
        (Figure.Timeline)
            figure("timeline date=a label=b", "2026-06|b|1", "2025|a|1", "2027-01-01|c|1", "无|d|1");
    assertThat(line.moments()).extracting(Figure.Moment::label).containsExactly("a", "b", "c");
    assertThat(line.moments()).extracting(Figure.Moment::place).containsExactly(332, 497, 666);
    assertThat(line.left()).isEqualTo(1);
    assertThat(line.from()).isEqualTo(2025);
    assertThat(line.until()).isEqualTo(2028);
  }

  @Test
  void aNetworkTiesNames() {
    Figure.Network network =
        (Figure.Network) figure("graph from=a to=b weight=n", "甲|乙|2", "乙|丙|3");
    assertThat(network.nodes()).extracting(Figure.Node::name).containsExactly("乙", "丙", "甲");
    assertThat(network.edges()).contains(new Figure.Edge(2, 0, 2, 4), new Figure.Edge(0, 1, 3, 5));
  }

  @Test
  void everyProvinceHasItsOwnTile() {
    Figure.Tiles tiles =
        (Figure.Tiles) figure("tilemap province=a", "上海、浙江|x|1", "上海|x|1", "火星|x|1");
    assertThat(tiles.tiles()).hasSize(34);
    assertThat(tiles.tiles().stream().map(tile -> tile.x() * 10 + tile.y()).distinct()).hasSize(34);
    assertThat(tiles.tiles()).filteredOn(tile -> tile.value() > 0).hasSize(2);
    assertThat(tiles.most()).isEqualTo(2);
    assertThat(tiles.left()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pie label=a", "bar", "bar label=z", "bar label", "bar label=a colour=b"})
  void aChartThatCannotBeDrawnIsRefused(String chart) {
    assertThatThrownBy(() -> Chart.parse(chart, Set.of("a"))).isInstanceOf(QiantouException.class);
  }

  @Test
  void aRowOrderKnowsNumbersAndChinese() {
    Table table = table("bar label=a", "张|x|10", "安|x|9", "|x|1");
    assertThat(first(RowOrder.of("n").apply(table))).containsExactly("", "安", "张");
    assertThat(first(RowOrder.of("-n").apply(table))).containsExactly("张", "安", "");
    assertThat(first(RowOrder.of("a").apply(table))).containsExactly("安", "张", "");
    assertThatThrownBy(() -> RowOrder.of("z").apply(table)).hasMessageContaining("a, b, n");
  }

  private static List<String> first(Table table) {
    return table.rows().stream().map(row -> row.get(0).text()).toList();
  }

  @Test
  void whatARowSaysIsInertInEveryPicture() throws IOException {
    String evil = "\"><script>alert(1)</script></title></svg>\u202E";
    for (String chart :
        List.of("bar label=a split=b", "matrix x=a y=b", "timeline date=n label=a group=b")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Table table = table(chart, evil + "|" + evil + "|2025");
      new TableFormats(new Templates(), Resources.packed())
          .get("html")
          .write(table, Language.EN, out);
      String html = out.toString(StandardCharsets.UTF_8);
      assertThat(html).contains("<svg", "&lt;script").doesNotContain("<script");
      assertThat(html.split("</svg>", -1)).hasSize(2);
    }
  }
}
