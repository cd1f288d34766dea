package io.qiantou.lexicon;

import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import io.qiantou.resource.SourceHash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words that name a document type (文种), from {@code ontology/document-types.ttl}: {@code 通知},
 * {@code 规划} …
 */
public final class DocumentTypes {
  private static final String PATH = "ontology/document-types.ttl";
  private static final String NAME = "document-types";
  private static final String CASE = "typeCase";
  private static final String NEWS = "typeNewsReport";

  private final List<String> words;
  private final String caseStudy;
  private final String newsReport;

  private DocumentTypes(Map<String, String> wordOf) {
    words = new ArrayList<>(wordOf.values());
    words.sort(
        Comparator.comparingInt(String::length)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    caseStudy = word(wordOf, CASE);
    newsReport = word(wordOf, NEWS);
  }

  /**
   * The types: as the build compiled them where that was done from this very file, else read from
   * it.
   *
   * @throws QiantouException where it is no Turtle, or lacks a type that the program itself gives
   */
  static DocumentTypes read(Resources resources) {
    return new DocumentTypes(
        CompiledFile.read(NAME, hash(resources), DocumentTypes::notations)
            .orElseGet(() -> TypeNotations.parse(resources, PATH)));
  }

  /** Compiles the file and writes the result below {@code root}. */
  static DocumentTypes compile(Resources resources, Path root) throws IOException {
    Map<String, String> notations = TypeNotations.parse(resources, PATH);
    CompiledFile.write(
        root,
        NAME,
        hash(resources),
        out -> {
          out.texts(List.copyOf(notations.keySet()));
          out.texts(List.copyOf(notations.values()));
        });
    return new DocumentTypes(notations);
  }

  private static SourceHash hash(Resources resources) {
    return SourceHash.of(resources, List.of(PATH));
  }

  private static Map<String, String> notations(CompiledReader in) {
    List<String> types = in.texts();
    List<String> words = in.texts();
    Map<String, String> notations = new TreeMap<>();
    for (int i = 0; i < types.size(); i++) {
      notations.put(types.get(i), words.get(i));
    }
    return notations;
  }

  /** The words, longest first: 规划纲要 before 纲要. */
  public List<String> words() {
    return words;
  }

  /** The type of a case in a collection: 案例. */
  public String caseStudy() {
    return caseStudy;
  }

  /** The type of an article of a newspaper: 报道. */
  public String newsReport() {
    return newsReport;
  }

  private static String word(Map<String, String> wordOf, String type) {
    String word = wordOf.get(type);
    if (word == null) {
      throw new QiantouException(PATH + ": no qt:" + type + " with a skos:notation");
    }
    return word;
  }
}
