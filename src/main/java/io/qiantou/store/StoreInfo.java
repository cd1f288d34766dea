package io.qiantou.store;

import java.nio.file.Path;
import java.util.List;

/**
 * What a store holds and what it takes.
 *
 * @param folder where it lies
 * @param layout version of its layout
 * @param database the folder of the database that is in use
 * @param older databases beside it that are no longer used, or were set aside
 * @param graphs named graphs, the registry's among them
 * @param documents policy documents
 * @param measures measures
 * @param statements statements in the named graphs
 * @param databaseBytes bytes of the database on the disk
 * @param textBytes bytes of the text index
 * @param inStep whether the text index is that of the graphs
 */
public record StoreInfo(
    Path folder,
    int layout,
    String database,
    List<String> older,
    long graphs,
    long documents,
    long measures,
    long statements,
    long databaseBytes,
    long textBytes,
    boolean inStep) {}
