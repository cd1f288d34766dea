package io.qiantou.bench;

import org.apache.jena.sys.JenaSystem;

/** A program that only initialises Jena: what a cold start is measured by. */
public final class JenaOnly {
  private JenaOnly() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    JenaSystem.init();
  }
}
