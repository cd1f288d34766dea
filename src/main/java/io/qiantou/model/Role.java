package io.qiantou.model;

/**
 * The part that an agency has in a measure; labels and comments stand in {@code
 * ontology/roles.ttl}.
 */
public enum Role {
  /** 牵头: leads. */
  LEAD("lead"),
  /** 负责: is responsible. */
  RESPONSIBLE("responsible"),
  /** 配合, 参与: supports. */
  SUPPORT("support");

  private final String notation;

  Role(String notation) {
    this.notation = notation;
  }

  /** The lower-case English word used in data files, JSON and IRIs ({@code qt:lead} …). */
  public String notation() {
    return notation;
  }

  /** The role with this notation. */
  public static Role of(String notation) {
    for (Role role : values()) {
      if (role.notation.equals(notation)) {
        return role;
      }
    }
    throw new IllegalArgumentException(
        "role \"" + notation + "\": one of lead, responsible, support");
  }
}
