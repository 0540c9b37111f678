package dev.pgorm.lang.validate.postgres;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prisma's preview features: which are in preview, which became plain behaviour, which changed their name. */
public final class PreviewFeatures {

    /** What became of a feature. */
    public enum State {
        ACTIVE,
        DEPRECATED,
        RENAMED
    }

    private static final List<String> ACTIVE = List.of(
            "fullTextSearchPostgres",
            "nativeDistinct",
            "partialIndexes",
            "postgresqlExtensions",
            "reactNative",
            "relationJoins",
            "schemaEngineDriverAdapters",
            "shardKeys",
            "strictUndefinedChecks",
            "typedSql",
            "views");
    private static final List<String> DEPRECATED = List.of(
            "aggregateApi",
            "atomicNumberOperations",
            "clientExtensions",
            "cockroachdb",
            "connectOrCreate",
            "createMany",
            "dataProxy",
            "deno",
            "distinct",
            "driverAdapters",
            "extendedIndexes",
            "extendedWhereUnique",
            "fieldReference",
            "filteredRelationCount",
            "filterJson",
            "fullTextIndex",
            "groupBy",
            "improvedQueryRaw",
            "interactiveTransactions",
            "jsonProtocol",
            "metrics",
            "microsoftSqlServer",
            "middlewares",
            "mongoDb",
            "multiSchema",
            "namedConstraints",
            "nApi",
            "nativeTypes",
            "omitApi",
            "orderByAggregateGroup",
            "orderByNulls",
            "orderByRelation",
            "prismaSchemaFolder",
            "queryCompiler",
            "referentialActions",
            "referentialIntegrity",
            "selectRelationCount",
            "tracing",
            "transactionApi",
            "uncheckedScalarInputs");
    private static final List<String> RENAMED = List.of("fullTextSearch");
    private static final Map<String, String> CANONICAL = Stream.of(ACTIVE, DEPRECATED, RENAMED)
            .flatMap(List::stream)
            .collect(Collectors.toMap(each -> each.toLowerCase(Locale.ROOT), Function.identity()));

    private PreviewFeatures() {}

    /** The feature's usual spelling; Prisma ignores case. */
    public static Optional<String> canonical(String written) {
        return Optional.ofNullable(CANONICAL.get(written.toLowerCase(Locale.ROOT)));
    }

    /** What became of a feature in its usual spelling. */
    public static State state(String canonical) {
        if (ACTIVE.contains(canonical)) {
            return State.ACTIVE;
        }
        return RENAMED.contains(canonical) ? State.RENAMED : State.DEPRECATED;
    }

    /** The features that one can still turn on. */
    public static List<String> active() {
        return ACTIVE;
    }
}
