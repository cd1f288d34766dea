package io.qiantou.server;

import io.qiantou.report.Language;
import io.qiantou.report.Table;
import io.qiantou.report.TableFormat;
import io.qiantou.report.TableFormats;
import io.qiantou.report.Templates;
import io.qiantou.store.AskedWords;
import io.qiantou.store.ServedStore;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /search}: measures by words and facets; with {@code type=document}, {@code agency}, {@code
 * indicator} or {@code region} these by words. The state of the search stands in the address, and
 * the same address with an ending gives what was found: {@code /search.csv}, {@code .xlsx}, {@code
 * .json}, {@code .md}, {@code .html} all of it, {@code .ics} the deadlines, {@code .atom} a feed.
 */
final class SearchPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String PATH = "/search";
  private static final String TYPE = "type";
  private static final int ON_A_PAGE = 20;

  /** How long a page waits for the index; a small store's is there long before. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final transient QueryRunner runner;
  private final transient Templates templates;
  private final transient Addresses addresses;
  private final transient TableFormats formats;
  private final transient MeasureSearch search;
  private final transient SearchTables tables;
  private final transient SearchRows rows;
  private final transient FacetViews facets;
  private final transient ThingList lists;
  private final transient Feed feed;

  SearchPage(Service service) {
    ServedStore store = service.store();
    PageQuestions questions = new PageQuestions(service);
    this.runner = service.runner();
    this.templates = service.templates();
    this.addresses = new Addresses(service.options().iris().base());
    this.formats = new TableFormats(templates, service.resources());
    this.search = service.search();
    this.tables = new SearchTables(service);
    this.rows = new SearchRows(store, questions);
    this.facets = new FacetViews(questions);
    this.lists = new ThingList(store, questions);
    this.feed = new Feed(templates, addresses, questions);
  }

  /** Its addresses. */
  static List<String> patterns() {
    return List.of(
        PATH,
        PATH + ".csv",
        PATH + ".xlsx",
        PATH + ".json",
        PATH + ".md",
        PATH + ".html",
        PATH + ".ics",
        PATH + ".atom");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PageRequest page = PageRequest.of(request);
    String ending = request.getRequestURI().substring(PATH.length());
    if (ending.equals(".atom")) {
      String self = request.getRequestURL() + "?" + new PageAddress(page.parameters()).all();
      String atom = runner.inTurn(() -> feed.of(search.find(page.parameters()), self, page));
      Feed.send(atom, response);
    } else if (!ending.isEmpty()) {
      file(formats.get(ending.substring(1)), page, response);
    } else {
      response.setHeader("Vary", "Accept-Language");
      Replies.page(response, 200, runner.inTurn(() -> page(page)));
    }
  }

  private void file(TableFormat format, PageRequest page, HttpServletResponse response)
      throws IOException {
    Table table = runner.inTurn(() -> tables.of(search.find(page.parameters()), format.name()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    format.write(table, page.language(), bytes);
    response.setHeader(
        "Content-Disposition", "inline; filename=\"qiantou-search." + format.name() + "\"");
    Replies.send(response, 200, format.mediaType(), bytes.toByteArray());
  }

  private String page(PageRequest page) {
    Language language = page.language();
    Map<String, String> asked = page.parameters();
    String words = asked.getOrDefault(MeasureSearch.WORDS, "").strip();
    Map<String, Object> values = new HashMap<>();
    values.put("address", new PageAddress(ordered(asked, language)));
    values.put("links", new PageLinks(addresses, language));
    values.put("otherLanguage", page.otherLanguage());
    values.put("words", words);
    AskedWords sought = search.words(words);
    values.put("also", sought.also());
    values.put("exactly", sought.exactly());
    String type = asked.getOrDefault(TYPE, "measure");
    values.put(TYPE, type);
    int number = number(asked.getOrDefault("page", "1"));
    Optional<ThingList.Listed> listed = lists.of(type, sought, number, language);
    if (listed.isPresent()) {
      values.put("here", type);
      values.put("listed", listed.get());
      values.put("pages", new Paging(number, listed.get().total(), ThingList.ON_A_PAGE));
      return templates.render("list", language, values);
    }
    MeasureSearch.Found found = search.find(asked, PATIENCE);
    Map<String, String> chosen = search.chosen(asked);
    values.put("found", found.total());
    values.put("pages", new Paging(number, found.measures().size(), ON_A_PAGE));
    values.put("hits", rows.of(found.measures(), sought, number, ON_A_PAGE));
    values.put("facets", facets.of(found, chosen, language));
    values.put("sparql", search.sparql(sought, chosen));
    values.put("prepared", found.index().isPresent());
    values.put("current", found.current());
    values.put("sort", asked.getOrDefault("sort", ""));
    return templates.render("search", language, values);
  }

  private static Map<String, String> ordered(Map<String, String> asked, Language language) {
    Map<String, String> all = new LinkedHashMap<>(asked);
    all.put("lang", language.tag());
    return all;
  }

  private static int number(String page) {
    try {
      return Math.min(100_000, Math.max(1, Integer.parseInt(page)));
    } catch (NumberFormatException e) {
      return 1; // the address was edited by hand: the first page is as good as a refusal
    }
  }
}
