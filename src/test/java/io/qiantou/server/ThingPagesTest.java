package io.qiantou.server;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import io.qiantou.Documents;
import io.qiantou.TextStore;
import io.qiantou.resource.Resources;
import io.qiantou.store.Fixtures;
import io.qiantou.store.PolicyStore;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people see, over real HTTP: every link resolves, every text is inert, every count is true.
 */
@SuppressWarnings("NullAway.Init")
class ThingPagesTest {
  /** With lines that are broken as a PDF breaks them. */
  private static final String NOTICE =
      """
      关于支持样板区贸易便利化若干措施的通知

      示发〔2021〕7号

      各有关单位：

      为贯彻落实《关于推进样板金融服务的意见》（示发〔2019〕3号），现就有关事项通知如下。

      一、扩大通关协作。推动样板区与口岸实现数据互通，到2025年跨境电商
      通关单量超过3000万单。（海关总
      署牵头，商务部、国家外汇局按职责分工负责；适用范围：上海、天津自贸试验区）

      二、丰富保险产品。2022年12月底前，鼓励保险机构开发跨境电商险种。（银保监会牵头，人民银行、国家贸易样板研究中心配合）

      三、加强宣传引导。总结样板区建设经验和做法。

      2021年3月5日
      """;

  private static final String PLAN =
      """
      关于推进样板金融服务的意见

      示发〔2019〕3号

      各有关单位：

      为推进样板金融服务，提出以下意见。

      一、扩大信贷投放。引导银行机构增加跨境电商贷款。（银监会牵头，商务部配合）

      2019年6月1日
      """;

  private static final String ISSUED = "https://w3id.org/qiantou/id/document/示发-2021-7";
  private static final Pattern OWN_LINK = Pattern.compile("href=\"(/[^\"]*)\"");
  private static final int MOST_PAGES = 400;

  private static PolicyStore store;
  private static QiantouServer server;
  private static Http http;

  private static final String NEWS =
      """
      上半年示例关区外贸进出口增长6.1%
      发布时间：2025-07-18 09:20
      　　本报广州7月17日电　记者李示例　据统计，上半年，广东省进出口4.2万亿元，增长6.1%。
      """;

  @BeforeAll
  static void start() {
    store = TextStore.of(Resources.packed(), NOTICE, PLAN, NEWS);
    store.replaceAll(Fixtures.graphs("hostile-pages.trig"));
    server = QiantouServer.start(store, Resources.packed(), ServerOptions.onPort(0));
    http = Http.of(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    store.close();
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    return http.get(path, headers);
  }

  private static String ascii(String path) {
    return URI.create(path).toASCIIString();
  }

  private static Document page(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static String address(String iri) {
    return new Addresses("https://w3id.org/qiantou/id/").of(iri, "lang=zh").substring(1);
  }

  /** From the front page along every link to a page, in both languages. */
  @ParameterizedTest
  @CsvSource({"一,'next 二'", "二,'before 一, next 三'", "三,'before 二'"})
  void aMeasureHasTheOneBeforeAndTheOneAfter(String number, String expected) throws Exception {
    Document page = page(ascii("id/document/示发-2021-7/" + number));
    assertThat(
            page.select("nav.neighbours a").stream()
                .map(
                    link ->
                        link.className() + " " + link.ownText().strip().replaceAll("[、 ].*", ""))
                .toList())
        .isEqualTo(List.of(expected.split(", ")));
  }

  @Test
  void theOnlyMeasureOfADocumentHasNoNeighbours() throws Exception {
    assertThat(page(ascii("id/document/示发-2019-3/一")).select("nav.neighbours a")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyLinkLeadsSomewhereAndNothingThatDocumentsSayIsMoreThanText(String language)
      throws Exception {
    Deque<String> left =
        new ArrayDeque<>(
            List.of(
                "?lang=" + language,
                "search?type=agency&lang=" + language,
                "search?type=region&page=2&lang=" + language,
                "id/hostile?lang=" + language,
                "id/hostileMeasure?lang=" + language,
                "id/hostileIndicator?lang=" + language));
    Set<String> seen = new LinkedHashSet<>(left);
    int visited = 0;
    while (!left.isEmpty() && visited < MOST_PAGES) {
      String path = left.remove();
      HttpResponse<String> answer = get(path);
      visited++;
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      if (!Http.header(answer, "Content-Type").startsWith("text/html")) {
        continue;
      }
      inert(path, answer.body());
      for (MatchResult link : OWN_LINK.matcher(answer.body()).results().toList()) {
        String to = link.group(1).replace("&amp;", "&").replaceAll("#.*", "").substring(1);
        boolean page = to.startsWith("id/") || to.startsWith("search") || to.startsWith("regions");
        if (page && seen.add(to)) {
          left.add(to);
        }
      }
    }
    assertThat(visited).isGreaterThan(100);
  }

  private static void inert(String path, String html) {
    Document shown = Jsoup.parse(html);
    assertThat(shown.select("script:not([src^=/static/])")).as(path).isEmpty();
    assertThat(shown.select("img, b > b, [onerror], [style], style, iframe")).as(path).isEmpty();
    assertThat(Http.withoutOwnScripts(html)).as(path).doesNotContain("<script", "<img");
    for (Element link : shown.select("[href]")) {
      assertThat(link.attr("href")).as(path).doesNotStartWith("javascript:");
    }
  }

  /** Where it is looked for, what was found says so, and a link leads to the words alone. */
  @ParameterizedTest
  @CsvSource({
    "search?lang=zh&q=跨境电子商务, 3 条措施, 0 条措施",
    "reports/leads?lang=zh&about=跨境电子商务, 扩大通关协作, 没有符合条件的行",
    "search?lang=zh&type=agency&q=海关总署 WTO, 0, 0"
  })
  void whatMeansTheSameIsFoundAndSaid(String path, String found, String exactly) throws Exception {
    Document widened = page(ascii(path.replace(" ", "+")));
    assertThat(widened.text()).contains(found, "也找同义词 “");
    Element link = widened.expectFirst("a:contains(只找原词)");
    String name = path.substring(0, path.indexOf('?'));
    Document alone = page(name + link.attr("href").replaceFirst("^[^?]*", ""));
    assertThat(alone.text()).contains(exactly).doesNotContain("也找同义词 “");
  }

  /** What a body has to do stands before what it was; a doubt is said in words. */
  @ParameterizedTest
  @CsvSource({
    "zh, 措施, 沿革, 尚待查证, 撤销",
    "en, Measures, History, not verified yet, 撤销",
  })
  void anAgencyShowsItsMeasuresFirst(
      String language, String first, String later, String doubt, String basis) throws Exception {
    List<String> heads = page("id/agency/cbirc?lang=" + language).select("h2").eachText();
    assertThat(heads.get(0)).isEqualTo(first);
    assertThat(heads).contains(later);
    Document doubtful = page("id/agency/zhenggui?lang=" + language);
    assertThat(doubtful.select("ol.history").text()).contains(doubt, basis).doesNotContain("待核");
  }

  /** As the marks of the text; the graph has the break that the file has. */
  @Test
  void quotationsHaveNoBlankWhereALineWasFull() throws Exception {
    String quoted = page(address(ISSUED + "/一")).select("blockquote").text();
    assertThat(quoted).contains("海关总署牵头", "到2025年跨境电商通关单量").doesNotContain("海关总 署");
  }

  @Test
  void aMarkLeadsToItsFactsAndAFactToItsMark() throws Exception {
    Document measure = page(address(ISSUED + "/一"));
    assertThat(measure.select("h1").text()).contains("扩大通关协作");
    Element lead = measure.expectFirst("a.mark.lead");
    assertThat(lead.text()).as("the line break of the file is gone").isEqualTo("海关总署牵头");
    assertThat(lead.attr("href")).isEqualTo("#lead-海关总署");
    assertThat(measure.getElementById("lead-海关总署")).isNotNull();
    assertThat(measure.select("a.mark.responsible").text()).isEqualTo("商务部、国家外汇局按职责分工负责");
    assertThat(measure.select("a.mark.target").text()).contains("通关单量超过3000万单");
    everyMarkAndFactMeet(measure);
    everyMarkAndFactMeet(page(address(ISSUED)));
  }

  private static void everyMarkAndFactMeet(Document page) {
    assertThat(page.select("a.mark")).isNotEmpty();
    for (Element mark : page.select("a.mark")) {
      for (String fact : mark.attr("data-facts").strip().split(" ", -1)) {
        assertThat(page.getElementById(fact)).as(fact).isNotNull();
      }
      assertThat(page.getElementById(mark.attr("href").substring(1))).isNotNull();
    }
    for (Element link : page.select(".fact a[href^=#]")) {
      assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
    }
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void aDocumentSaysWhatWasNotRead() throws Exception {
    Document document = page(address(ISSUED));
    assertThat(document.select("#coverage + ul").text())
        .contains("3 措施", "2 有承担机构", "1 没有读出任何事实", "1 名录不认识的名称");
    assertThat(document.text()).contains("国家贸易样板研究中心", "贯彻落实", "示发〔2019〕3号");
    assertThat(
            page(address("https://w3id.org/qiantou/id/document/示发-2019-3"))
                .select(".passage")
                .text())
        .as("what is no measure is shown too")
        .contains("为推进样板金融服务，提出以下意见。", "2019年6月1日")
        .doesNotContain("扩大信贷投放");
    assertThat(page(address("https://w3id.org/qiantou/id/document/示发-2019-3")).text())
        .as("the document that is cited says by what")
        .contains("被引", "关于支持样板区贸易便利化若干措施的通知");
  }

  @ParameterizedTest
  @CsvSource({"'', zh-CN, 措施", "en, en, Measures", "'fr,en;q=0.5', zh-CN, 措施"})
  void theLanguageIsThatOfTheBrowserWhereTheAddressSaysNone(
      String accepted, String language, String word) throws Exception {
    String[] header =
        accepted.isEmpty() ? new String[0] : new String[] {"Accept-Language", accepted};
    Document home = Jsoup.parse(get("", header).body());
    assertThat(home.expectFirst("html").attr("lang")).isEqualTo(language);
    assertThat(home.select("nav.main").text()).contains(word);
    Document switched = page("search?q=%E8%B7%A8%E5%A2%83&year=2021&lang=zh");
    assertThat(switched.select("a.language").attr("href"))
        .contains("q=%E8%B7%A8%E5%A2%83", "year=2021", "lang=en");
  }

  /** Of a document that was read from two files, which break their lines elsewhere. */
  @Test
  void theFrontPageShowsADeadlineAndADutyOnce() throws Exception {
    String text =
        """
        关于支持样板区贸易便利化的通知

        示发〔2021〕9号

        各有关单位：

        一、扩大通关协作。2098年底前，推动样板区与口岸实现数据互通。（海关总署牵头，财政部配合）

        2021年3月5日
        """;
    Documents documents = new Documents();
    Map<String, Graph> graphs = new LinkedHashMap<>(Fixtures.graphs("notice.trig"));
    for (String broken : List.of("（海关总署牵头，\n财政部", "（海关总\n署牵头，财\n政部")) {
      String file = text.replace("（海关总署牵头，财政部", broken);
      var graph = documents.graphs("a.txt", file.getBytes(StandardCharsets.UTF_8)).get(0);
      GraphUtil.addInto(
          graphs.computeIfAbsent(graph.iri(), iri -> GraphFactory.createDefaultGraph()),
          graph.triples());
    }
    try (PolicyStore twice = PolicyStore.temporary()) {
      twice.replaceAll(graphs);
      try (QiantouServer own =
          QiantouServer.start(twice, Resources.packed(), ServerOptions.onPort(0))) {
        Document home = Jsoup.parse(Http.of(own).get("?lang=zh").body());
        assertThat(home.select("li:has(.deadline)").eachText())
            .containsExactly("2098-12-31 扩大通关协作");
        assertThat(home.select(".card table tbody tr").eachText())
            .filteredOn(row -> row.contains("扩大通关协作"))
            .singleElement()
            .asString()
            .matches("扩大通关协作 牵头 .*海关总署牵头.*");
        assertThat(home.select("td.quote").eachText()).noneMatch(quote -> quote.contains(" "));
      }
    }
  }

  @Test
  void anEmptyReportSaysWhatItWasAskedWith() throws Exception {
    assertThat(page("reports/leads?about=%E6%97%A0%E6%AD%A4%E4%BA%8B&lang=zh").select(".note"))
        .extracting(Element::text)
        .contains("没有符合条件的行: about=无此事");
    assertThat(page("reports/leads?agency=%3Cb%3E&lang=en").select(".note"))
        .extracting(Element::text)
        .contains("no row fits the parameters: agency=<b>");
  }

  /** Each facet's number is how many the search has when that value is chosen. */
  @ParameterizedTest
  @ValueSource(
      strings = {"search?lang=zh", "search?q=%E8%B7%A8%E5%A2%83%E7%94%B5%E5%95%86&lang=zh"})
  void facetsCountWhatTheyLeadTo(String path) throws Exception {
    Document all = page(path);
    List<Element> values = all.select(".facets li a");
    assertThat(values).hasSizeGreaterThan(10);
    for (Element value : values) {
      int count = Integer.parseInt(value.select(".soft").text());
      Document chosen = page(value.attr("href").substring(1));
      assertThat(found(chosen)).as(value.attr("href")).isEqualTo(count);
      assertThat(chosen.select(".facets .chosen").text()).contains(value.child(0).text());
    }
  }

  private static int found(Document search) {
    return Integer.parseInt(search.select(".found b").text());
  }

  @Test
  void whatIsFoundIsMarkedAndCanBeTakenAway() throws Exception {
    String words = "q=" + Http.encoded("跨境电商");
    Document search = page("search?" + words);
    assertThat(found(search)).isEqualTo(3);
    assertThat(search.select(".hit em").eachText()).contains("跨境电商");
    HttpResponse<String> csv = get("search.csv?" + words);
    try (CSVParser rows = CSVParser.parse(csv.body(), CSVFormat.RFC4180)) {
      assertThat(rows.getRecords()).hasSize(1 + 3);
    }
    assertThat(get("search.xlsx?" + words).statusCode()).isEqualTo(200);
    assertThat(found(page("search?" + words + "&sort=date"))).isEqualTo(3);
    assertThat(found(page("search?q=" + Http.encoded("没有这样的措施")))).isZero();
  }

  @Test
  void aSearchIsTheSameInSparql() throws Exception {
    String chosen = "&year=2021&support=" + Http.encoded("https://w3id.org/qiantou/id/agency/pbc");
    Document search = page("search?q=" + Http.encoded("跨境电商 保险") + chosen);
    assertThat(found(search)).isEqualTo(1);
    String link = search.select(".found a[href^=/sparql]").attr("href");
    String query = link.substring(link.indexOf("query=") + "query=".length());
    HttpResponse<String> answer = get("sparql?format=csv&query=" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body().lines().skip(1)).hasSize(1).first().asString().contains("/二");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search?page=abc",
        "search?page=-1",
        "search?page=99999999",
        "search?lead=no%20iri%3A%20%3Cx%3E",
        "search?q=%22%27%5C*%3F~%28",
        "search?q=%E6%9C%AA%20%20",
        "search?type=nothing",
        "search?type=agency&q=%E5%95%86%E5%8A%A1",
        "search?sort=x&year=0",
        "id/agency/mofcom?as=nothing",
        "regions?row=1",
        "?q=x"
      })
  void whateverIsAskedIsAnswered(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed.atom", "search.atom?q=%E8%B7%A8%E5%A2%83", "search.atom?lang=en"})
  void feedsAreAtom(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(Http.header(answer, "Content-Type")).startsWith("application/atom+xml");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    org.w3c.dom.Element feed =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    String atom = "http://www.w3.org/2005/Atom";
    assertThat(feed.getNamespaceURI()).isEqualTo(atom);
    int entries = feed.getElementsByTagNameNS(atom, "entry").getLength();
    assertThat(entries).isGreaterThanOrEqualTo(2);
    for (int i = 0; i < entries; i++) {
      org.w3c.dom.Element entry =
          (org.w3c.dom.Element) feed.getElementsByTagNameNS(atom, "entry").item(i);
      String link =
          ((org.w3c.dom.Element) entry.getElementsByTagNameNS(atom, "link").item(0))
              .getAttribute("href");
      assertThat(link).startsWith(server.url());
      assertThat(get(URI.create(link).getRawPath().substring(1)).statusCode()).isEqualTo(200);
      assertThat(entry.getElementsByTagNameNS(atom, "updated").item(0).getTextContent())
          .matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }
  }

  @Test
  void deadlinesOfASearchAreACalendar() throws Exception {
    HttpResponse<String> all = get("search.ics");
    assertThat(Http.header(all, "Content-Type")).startsWith("text/calendar");
    List<String> days = new ArrayList<>();
    ICalendar calendar = Biweekly.parse(all.body()).first();
    calendar.getEvents().forEach(event -> days.add(event.getDateStart().getValue().toString()));
    assertThat(days).hasSize(2);
    String agency = Http.encoded("https://w3id.org/qiantou/id/agency/cbirc");
    assertThat(Biweekly.parse(get("search.ics?lead=" + agency).body()).first().getEvents())
        .hasSize(1)
        .allSatisfy(event -> assertThat(event.getSummary().getValue()).contains("丰富保险产品"));
  }

  @Test
  void agenciesRegionsAndIndicatorsHaveTheirMeasures() throws Exception {
    Document agency = page("id/agency/cbirc?lang=zh");
    assertThat(agency.text()).contains("已撤销", "国家金融监督管理总局", "丰富保险产品", "2022-12-31");
    assertThat(page("id/agency/mofcom?lang=zh&as=support").select("table:has(.tag.support)").text())
        .contains("扩大信贷投放")
        .doesNotContain("扩大通关协作");
    assertThat(page("id/region/310000?lang=zh").text()).contains("扩大通关协作", "上海");
    assertThat(page("id/region/440000?lang=zh").select("table:contains(广东省进出口)").text())
        .contains("4.2 万亿元", "提高 6.1%", "2025年上半年");
    Document regions = page("regions?lang=zh");
    assertThat(regions.select(".tiles li")).hasSize(34);
    assertThat(regions.select(".tiles li.row-5.across-8").text()).isEqualTo("上海 1");
    String indicator =
        URLDecoder.decode(
            page(address(ISSUED + "/一")).select(".fact.target a").attr("href"),
            StandardCharsets.UTF_8);
    Document values = page(address("https://w3id.org/qiantou" + indicator.replaceAll("\\?.*", "")));
    assertThat(values.select("figure svg rect")).hasSize(1);
    assertThat(values.select("tr#v0").text()).contains("2025", "3000 万单", "未知");
  }

  @Test
  void aCitationCanBeCopied() throws Exception {
    assertThat(page(address(ISSUED + "/一")).select("#cite").text())
        .startsWith("关于支持样板区贸易便利化若干措施的通知：示发〔2021〕7号：一 扩大通关协作[Z/OL]. (2021-03-05)[")
        .endsWith("]. " + ISSUED + "/一.");
  }
}
