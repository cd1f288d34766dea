package io.qiantou.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTest {
  /** Ends in the same eight bits as 牵. */
  private static final char LIKE = '牵' + 256;

  private final Rule lead = rule("lead", "牵头", "牵总");
  private final Rule support = rule("support", "配合");
  private final Rule always = rule("always");
  private final RuleSet rules = RuleSet.of(List.of(lead, support, always));

  @Test
  void rulesWithACueInTheText() {
    assertThat(rules.cuedIn("由商务部牵总，其他部门协助")).containsExactly(lead, always);
    assertThat(rules.cuedIn("财政部配合，商务部牵头")).containsExactly(lead, support, always);
    assertThat(rules.cuedIn("配" + LIKE + "头")).containsExactly(always);
    assertThat(rules.cuedIn("")).containsExactly(always);
  }

  @Test
  void aCueThatTheTextCutsOffIsNone() {
    assertThat(rules.cuedIn("商务部牵")).containsExactly(always);
  }

  @Test
  void whereTheLastCueStands() {
    assertThat(rules.lastCues("甲牵头、乙牵总，丙")).containsExactly(5, -1, Integer.MAX_VALUE);
  }

  private static Rule rule(String id, String... cues) {
    return new Rule(
        id, id, id, List.of(cues), Expression.checked("."), List.of(), List.of(), List.of(), id);
  }
}
