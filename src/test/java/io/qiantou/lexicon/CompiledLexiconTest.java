package io.qiantou.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.model.Agency;
import io.qiantou.resource.Resources;
import io.qiantou.resource.SourceHash;
import io.qiantou.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiled files say what the sources say, and are not used where these have changed. */
class CompiledLexiconTest {
  private static final Resources PACKED = Resources.packed();
  private static final Map<String, String> SLOTS = Lexicon.slots(DocumentTypes.read(PACKED));

  private final Path folder;

  CompiledLexiconTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theCompiledRegistryIsTheParsedOne() {
    CompiledAgencies compiled = CompiledAgencies.find(PACKED).orElseThrow();
    List<TurtleFile> files = TurtleFile.readAll(PACKED, AgencyRegistry.FOLDER);
    assertThat(compiled.agencies()).isEqualTo(RegistryParser.agencies(files)).isNotEmpty();
    assertThat(compiled.types()).isEqualTo(RegistryParser.types(files)).isNotEmpty();
    assertThat(AgencyRegistry.load(PACKED).names()).isEqualTo(AgencyRegistry.of(files).names());
  }

  @Test
  void theCompiledAutomatonFindsWhatABuiltOneFinds() {
    Gazetteer built = Gazetteer.of(AgencyRegistry.parse(PACKED));
    Gazetteer compiled =
        CompiledAgencies.find(PACKED).map(found -> Gazetteer.of(found)).orElseThrow();
    for (String path : PACKED.list("data/samples", ".txt")) {
      String text = PACKED.text(path);
      List<Span> found = compiled.find(text);
      assertThat(found).as(path).isEqualTo(built.find(text)).isNotEmpty();
    }
    String everyName = String.join("。", AgencyRegistry.load(PACKED).names().keySet());
    assertThat(compiled.find(everyName)).isEqualTo(built.find(everyName)).hasSizeGreaterThan(1000);
  }

  @Test
  void theCompiledRulesAreTheParsedOnes() {
    RuleBook parsed = RuleBook.parse(PACKED, SLOTS);
    RuleBook compiled = CompiledRules.find(PACKED, SLOTS).map(RuleBook::new).orElseThrow();
    assertThat(compiled.kinds()).isEqualTo(parsed.kinds()).isNotEmpty();
    for (String kind : parsed.kinds()) {
      assertThat(compiled.rules(kind))
          .extracting(Rule::toString)
          .isEqualTo(parsed.rules(kind).stream().map(Rule::toString).toList())
          .isNotEmpty();
    }
  }

  @Test
  void theCompiledTypesAreTheParsedOnes() {
    assertThat(DocumentTypes.read(PACKED).words())
        .containsExactlyInAnyOrderElementsOf(
            TypeNotations.parse(PACKED, "ontology/document-types.ttl").values());
  }

  @Test
  void theCompiledRegionsAreTheParsedOnes() {
    assertThat(CompiledRegions.find(PACKED)).as("made by the build").isPresent();
    assertThat(RegionRegistry.load(PACKED).regions())
        .hasSizeGreaterThan(4_000)
        .isEqualTo(RegionParser.regions(TurtleFile.readAll(PACKED, "data/regions")));
  }

  @Test
  void aCompiledFileOfOtherSourcesIsNotUsed() {
    byte[] bytes = CompiledFile.bytes(new SourceHash("of yesterday"), out -> out.text("stale"));
    assertThat(CompiledFile.read(bytes, new SourceHash("of today"), CompiledReader::text))
        .isEmpty();
    assertThat(CompiledFile.read(bytes, new SourceHash("of yesterday"), CompiledReader::text))
        .contains("stale");
  }

  @Test
  void everyChangeOfASourceTurnsTheCompiledFileAway() throws IOException {
    String ministries = PACKED.text("data/agencies/ministries.ttl");
    assertThat(CompiledAgencies.find(over("data/agencies/ministries.ttl", ministries)))
        .as("the very same file in a folder changes nothing")
        .isPresent();
    String changed = ministries.replaceFirst("商务部", "商务署");
    assertThat(CompiledAgencies.find(over("data/agencies/ministries.ttl", changed))).isEmpty();
    Files.delete(folder.resolve("data/agencies/ministries.ttl"));
    assertThat(CompiledAgencies.find(over("data/agencies/mine.ttl", ""))).as("one more").isEmpty();
    assertThat(CompiledRules.find(over("data/rules/slots.yml", "han: x"), SLOTS)).isEmpty();
    assertThat(CompiledRules.find(PACKED, Map.of("types", "通知"))).as("other slots").isEmpty();
  }

  @Test
  void anAliasChangedInAFolderIsFoundInText() throws IOException {
    String ministries = PACKED.text("data/agencies/ministries.ttl");
    assertThat(ministries).contains("\"国家发改委\"@zh");
    Resources mine =
        over(
            "data/agencies/ministries.ttl",
            ministries.replace("\"国家发改委\"@zh", "\"国家发展改革的委员会\"@zh"));
    Gazetteer gazetteer = Lexicon.read(mine).agencies();
    assertThat(gazetteer.find("由国家发展改革的委员会牵头")).containsExactly(new Span(1, 11));
    assertThat(gazetteer.resolve("国家发展改革的委员会", Optional.empty())).map(Agency::id).contains("ndrc");
    assertThat(gazetteer.resolve("国家发改委", Optional.empty())).isEmpty();
  }

  @Test
  void theSameSourcesGiveTheSameFiles() throws IOException {
    LexiconCompiler.compile(PACKED, folder);
    for (String name :
        List.of("agencies.bin", "regions.bin", "document-types.bin", "rules.bin", "files.txt")) {
      assertThat(Files.readAllBytes(folder.resolve("compiled/" + name)))
          .as(name)
          .isEqualTo(PACKED.bytes("compiled/" + name));
    }
  }

  private Resources over(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
    return Resources.over(folder);
  }
}
