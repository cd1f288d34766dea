package io.qiantou;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The law of the house: which package may import which. */
class ImportLawTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.qiantou");

  /** For each package what it may import, besides the JDK and libraries. */
  private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

  static {
    MAY_USE.put("text", List.of());
    MAY_USE.put("resource", List.of());
    MAY_USE.put("vocab", List.of());
    MAY_USE.put("model", List.of("text"));
    MAY_USE.put("lexicon", List.of("vocab", "text", "model", "resource"));
    MAY_USE.put("read", List.of("text", "model"));
    MAY_USE.put("layout", List.of("text", "model"));
    MAY_USE.put("segment", List.of("text", "model", "lexicon"));
    MAY_USE.put("extract", List.of("text", "model", "lexicon"));
    MAY_USE.put("rdf", List.of("vocab", "text", "model", "resource"));
    MAY_USE.put("export", List.of("vocab", "rdf", "model", "text", "resource"));
    MAY_USE.put("query", List.of("model"));
    MAY_USE.put("store", List.of("vocab", "rdf", "model", "query"));
    MAY_USE.put("endpoint", List.of("model", "store", "resource"));
    MAY_USE.put("report", List.of("store", "model", "resource"));
    MAY_USE.put(
        "server",
        List.of("vocab", "text", "model", "rdf", "export", "query", "store", "report", "resource"));
  }

  static List<String> packages() {
    return List.copyOf(MAY_USE.keySet());
  }

  @ParameterizedTest
  @MethodSource("packages")
  void importsWhatTheLawAllows(String name) {
    String own = "io.qiantou." + name + "..";
    String[] allowed =
        MAY_USE.getOrDefault(name, List.of()).stream()
            .map(p -> "io.qiantou." + p + "..")
            .toArray(String[]::new);
    noClasses()
        .that(resideInAPackage(own))
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.qiantou..")
                .and(resideOutsideOfPackages(own))
                .and(resideOutsideOfPackages(allowed)))
        .allowEmptyShould(false)
        .check(CLASSES);
  }

  @Test
  void onlyExportKnowsRdf4j() {
    noClasses()
        .that(resideInAPackage("io.qiantou..").and(resideOutsideOfPackages("io.qiantou.export..")))
        .should()
        .dependOnClassesThat(resideInAPackage("org.eclipse.rdf4j.."))
        .check(CLASSES);
  }

  @Test
  void textAndModelKnowTheJdkOnly() {
    noClasses()
        .that(
            resideInAnyPackage("io.qiantou.text..", "io.qiantou.model..", "io.qiantou.resource.."))
        .should()
        .dependOnClassesThat(
            resideOutsideOfPackages("java..", "javax..", "io.qiantou..", "org.jspecify.."))
        .check(CLASSES);
  }

  @Test
  void thePackagesFormNoCircle() {
    SlicesRuleDefinition.slices()
        .matching("io.qiantou.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsLaw() {
    assertThat(
            CLASSES.stream()
                .map(c -> c.getPackageName())
                .filter(p -> p.startsWith("io.qiantou."))
                .map(p -> p.substring("io.qiantou.".length()))
                .filter(p -> !p.equals("cli"))
                .distinct())
        .allSatisfy(p -> assertThat(MAY_USE).containsKey(p));
  }
}
