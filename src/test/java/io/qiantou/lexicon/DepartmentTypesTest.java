package io.qiantou.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepartmentTypesTest {
  private static final DepartmentTypes TYPES = DepartmentTypes.load(Resources.packed());

  @ParameterizedTest
  @CsvSource({
    "广东省发展改革委,ndrc,广东省",
    "杭州市商务局,commerce,杭州市",
    "区市场监管局,market,区",
    "深圳海关,customs,深圳",
    "深圳边检总站,immigration,深圳",
    "深圳市口岸办,port-local,深圳市",
    "市财政局,finance,市",
    "省科技厅,sci,省",
    "省人力资源社会保障厅,hrss,省",
    "北京市委网信办,cyberspace,北京市",
    "区委宣传部,publicity,区",
    "内蒙古自治区党委宣传部,publicity,内蒙古自治区",
    "国家税务总局广东省税务局,tax,广东省",
    "人民银行杭州中心支行,pbc-branch,杭州",
    "中国铁路成都局集团有限公司,railway-group,成都",
    "中国（杭州）知识产权保护中心,ip-centre,杭州",
    "市“两区”办,ftz-office,市",
    "科委,sci,''",
    "商务局,commerce,''"
  })
  void aLocalNameIsRegionAndType(String name, String type, String region) {
    DepartmentTypes.Reading first = TYPES.readings(name).get(0);
    assertThat(first.type().id()).isEqualTo(type);
    assertThat(first.region()).isEqualTo(region);
  }

  @Test
  void aReadingSaysAtWhichLevelTheNameIsUsual() {
    assertThat(TYPES.readings("浙江省商务厅").get(0).levels()).containsExactly("provincial");
    assertThat(TYPES.readings("浙江省商务厅").get(0).type().counterparts()).containsExactly("mofcom");
  }

  @Test
  void whatIsNoDepartmentHasNoReading() {
    assertThat(TYPES.readings("某某公司")).isEmpty();
  }

  @Test
  void everyCounterpartIsInTheRegistry() {
    AgencyRegistry registry = AgencyRegistry.load(Resources.packed());
    assertThat(TYPES.types())
        .flatExtracting(type -> type.counterparts())
        .allMatch(id -> registry.byId(id).isPresent());
  }

  @Test
  void aTypeAddedInAFolderNeedsNoJava(@TempDir Path folder) throws IOException {
    write(folder, "qt:provincialName \"{region}样本厅\"@zh");
    DepartmentTypes mine = DepartmentTypes.load(Resources.over(folder));
    assertThat(mine.readings("四川省样本厅").get(0).type().id()).isEqualTo("sample");
  }

  @Test
  void aNameWithoutARegionStopsTheStartWithFileAndLine(@TempDir Path folder) throws IOException {
    write(folder, "qt:countyName \"样本局\"@zh");
    assertThatThrownBy(() -> DepartmentTypes.load(Resources.over(folder)))
        .isInstanceOf(QiantouException.class)
        .hasMessageStartingWith("data/agencies/mine.ttl:4: {region} is missing");
  }

  private static void write(Path folder, String names) throws IOException {
    Files.createDirectories(folder.resolve("data/agencies"));
    Files.writeString(
        folder.resolve("data/agencies/mine.ttl"),
        """
        @prefix type: <https://w3id.org/qiantou/id/department-type/> .
        @prefix qt: <https://w3id.org/qiantou/ontology#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        type:sample a qt:DepartmentType ; skos:prefLabel "样本部门"@zh ; %s .
        """
            .formatted(names));
  }
}
