package io.qiantou.store;

/**
 * How much a store holds.
 *
 * @param graphs named graphs, the registry's among them
 * @param documents policy documents
 * @param measures measures
 * @param statements statements in the named graphs
 */
public record StoreFigures(long graphs, long documents, long measures, long statements) {}
