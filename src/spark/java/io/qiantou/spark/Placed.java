package io.qiantou.spark;

/** Something that has its place in one of the parts of the output, by its hash alone. */
interface Placed {
  /** At least eight hexadecimal digits. */
  String hash();
}
