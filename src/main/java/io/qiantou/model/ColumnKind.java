package io.qiantou.model;

import java.util.List;
import java.util.Optional;

/**
 * What the cells of a table's column hold; the notation is the one of {@code data/rules/table.yml}.
 */
public enum ColumnKind {
  /** 序号: the printed number of the row. */
  NUMBER("number"),
  /** 任务, 事项, 举措: what is to be done. */
  TASK("task"),
  /** 主要内容, 工作要求: what the task says in detail. */
  CONTENT("content"),
  /** 牵头单位: who leads. */
  LEAD("lead"),
  /** 责任单位: who is responsible. */
  RESPONSIBLE("responsible"),
  /** 配合单位: who supports. */
  SUPPORT("support"),
  /** 牵头及配合单位: agencies whose cell itself says who leads. */
  DUTIES("duties"),
  /** 完成时限: by when. */
  DEADLINE("deadline"),
  /** 推广范围: where. */
  SCOPE("scope"),
  /** 指标: what is counted. */
  INDICATOR("indicator"),
  /** 单位: the unit in which it is counted. */
  UNIT("unit"),
  /** 2025年: values of a year. */
  VALUE("value"),
  /** 2025年目标: values to be reached. */
  TARGET("target"),
  /** 2020年实际: values that were reached. */
  ACTUAL("actual"),
  /** 累计: the sum over the years of a plan. */
  TOTAL("total"),
  /** 年均增速: the growth in each year of a plan. */
  GROWTH("growth"),
  /** 进出口总值（亿元）: what is counted of the thing that the row names. */
  AMOUNT("amount"),
  /** 同比（%）: by how much that has changed. */
  CHANGE("change"),
  /** 属性: 约束性 or 预期性. */
  NATURE("nature"),
  /** 备注, 类别, 联系人 and what no rule knows: nothing is taken from it. */
  OTHER("other");

  private static final List<ColumnKind> ALL = List.of(values());

  private final String notation;

  ColumnKind(String notation) {
    this.notation = notation;
  }

  /** The lower-case English word used in the rules. */
  public String notation() {
    return notation;
  }

  /** The kind with this notation, if one has it: the rules speak of other things too. */
  public static Optional<ColumnKind> of(String notation) {
    for (ColumnKind kind : ALL) {
      if (kind.notation.equals(notation)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** True for the columns that name agencies. */
  public boolean namesAgencies() {
    return this == LEAD || this == RESPONSIBLE || this == SUPPORT || this == DUTIES;
  }

  /** True for the columns that say what is to be done. */
  public boolean saysTask() {
    return this == TASK || this == CONTENT;
  }

  /** True for the columns that hold numbers. */
  public boolean holdsValues() {
    return this == VALUE || this == TARGET || this == ACTUAL || this == TOTAL || this == GROWTH;
  }

  /** True for the columns of a statistical table (统计表), which reports of each row's thing. */
  public boolean reports() {
    return this == AMOUNT || this == CHANGE;
  }

  /** The part that an agency in this column has in the row's measure, if the column says. */
  public Optional<Role> role() {
    return switch (this) {
      case LEAD -> Optional.of(Role.LEAD);
      case RESPONSIBLE -> Optional.of(Role.RESPONSIBLE);
      case SUPPORT -> Optional.of(Role.SUPPORT);
      default -> Optional.empty();
    };
  }
}
