package io.qiantou.server;

import io.qiantou.report.KeptAnswers;
import io.qiantou.report.Reports;
import io.qiantou.report.Templates;
import io.qiantou.resource.Resources;
import io.qiantou.store.ServedStore;
import java.util.Optional;

/**
 * What the parts of the service share.
 *
 * @param store what is served
 * @param resources the project's files
 * @param pages what its own pages ask; read once, for answers are kept by the question itself
 * @param reports those for people
 * @param templates its pages
 * @param options how it runs
 * @param runner runs the queries of clients
 * @param answers of reports and pages, kept until the store is written
 * @param search finds measures
 * @param metrics counts
 * @param access knows who may write
 * @param names of documents in addresses
 * @param intake stores uploads; absent where nobody writes
 */
record Service(
    ServedStore store,
    Resources resources,
    Reports pages,
    Reports reports,
    Templates templates,
    ServerOptions options,
    QueryRunner runner,
    KeptAnswers answers,
    MeasureSearch search,
    ServiceMetrics metrics,
    Access access,
    DocumentNames names,
    Optional<Intake> intake) {}
