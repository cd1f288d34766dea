package io.qiantou.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.qiantou.model.Region;
import io.qiantou.resource.Resources;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionRegistryTest {
  private static final RegionRegistry REGISTRY = RegionRegistry.load(Resources.packed());

  @ParameterizedTest
  @CsvSource({
    "广东省, 440000",
    "广东, 440000",
    "内蒙古自治区, 150000",
    "内蒙古, 150000",
    "义乌市, 330782",
    "义乌, 330782",
    "中国（上海）自由贸易试验区, ftz-shanghai",
    "中国(上海)自由贸易试验区, ftz-shanghai",
    "上海自贸试验区, ftz-shanghai",
    "上海自贸试验区临港新片区, ftz-shanghai-lingang",
    "海南自由贸易港, ftp-hainan",
    "雄安新区, nna-xiongan",
    "京津冀, rg-jingjinji",
    "长三角, rg-yrd",
    "粤港澳大湾区, rg-gba",
    "成渝地区双城经济圈, rg-chengyu",
    "中西部地区, macro-central-west",
    "自贸试验区, ftz-all",
    "自由贸易试验区, ftz-all",
    "国家级经开区, etdz-all",
    "苏浙皖, ell-su-zhe-wan"
  })
  void aPlainNameNeedsNoContext(String name, String id) {
    assertThat(REGISTRY.isPlain(name)).isTrue();
    assertThat(resolve(name, List.of())).contains(id);
  }

  @ParameterizedTest
  @CsvSource({
    "朝阳区, 110000, 110105",
    "朝阳区, 220000, 220104",
    "鼓楼区, 350100, 350102",
    "朝阳, 210000, 211300",
    "朝阳, 110000, 110105",
    "南沙, 440000, 440115",
    "和平, 120000, 120101",
    "市中区, 370100, 370103",
    "海南, 460000, 460000",
    "吉林, 110000, 220000"
  })
  void anAmbiguousNameIsReadInItsContext(String name, String near, String id) {
    assertThat(resolve(name, List.of(near))).contains(id);
  }

  @ParameterizedTest
  @CsvSource({"朝阳区", "鼓楼区", "和平", "新华", "城区", "建设", "京", "沪", "某某区"})
  void withoutContextItMeansNothing(String name) {
    assertThat(resolve(name, List.of())).isEmpty();
  }

  @Test
  void theNearestContextDecides() {
    assertThat(resolve("鼓楼区", List.of("410200", "320000"))).contains("410204");
    assertThat(resolve("鼓楼区", List.of("320100", "350000"))).contains("320106");
  }

  @Test
  void aFormerNameIsTheFormerDivisionWithItsSuccessor() {
    Region former = REGISTRY.resolve("宣武区", Optional.empty(), List.of()).orElseThrow();
    assertThat(former.id()).isEqualTo("110104-2010");
    assertThat(former.successors()).containsExactly("110102");
    assertThat(former.within()).containsExactly("110000");
  }

  @Test
  void theDateDecidesBetweenOldAndNew() {
    Optional<LocalDate> early = Optional.of(LocalDate.of(2012, 5, 1));
    Optional<LocalDate> late = Optional.of(LocalDate.of(2026, 5, 1));
    assertThat(REGISTRY.resolve("两江新区", early, List.of()))
        .map(Region::id)
        .contains("nna-liangjiang");
    assertThat(REGISTRY.resolve("两江新区", late, List.of())).map(Region::id).contains("500157");
  }

  @Test
  void everyParentChainEndsInAProvince() {
    assertThat(REGISTRY.regions())
        .filteredOn(region -> region.kind() == Region.Kind.DIVISION && !region.within().isEmpty())
        .hasSizeGreaterThan(3_000)
        .allMatch(region -> REGISTRY.isIn(region, region.id().substring(0, 2) + "0000"));
  }

  @Test
  void namesAreFoundInText() {
    String text = "在京津冀、上海自贸试验区临港新片区和浙江省杭州市开展";
    assertThat(REGISTRY.find(text))
        .extracting(span -> span.of(text))
        .containsExactly("京津冀", "上海自贸试验区临港新片区", "浙江省", "杭州市");
  }

  @Test
  void theTailsOfZonesComeLongestFirst() {
    assertThat(REGISTRY.tails()).contains("自贸试验区", "经开区", "综合保税区");
    assertThat(REGISTRY.tails().get(0).length())
        .isGreaterThan(REGISTRY.tails().get(REGISTRY.tails().size() - 1).length());
  }

  private static Optional<String> resolve(String name, List<String> near) {
    return REGISTRY.resolve(name, Optional.empty(), near).map(Region::id);
  }
}
