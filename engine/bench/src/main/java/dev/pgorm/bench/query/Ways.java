package dev.pgorm.bench.query;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.pgorm.pool.ConnectionPool;
import dev.pgorm.pool.ConnectionSettings;
import java.time.Duration;

/** The ways that are measured beside each other, each with a pool of its own and the same settings. */
public enum Ways {
    JDBC,
    JDBC_JOIN,
    JDBC_ARRAYS,
    JDBC_JSON,
    PGORM,
    JOOQ,
    JOOQ_TWO_QUERIES,
    JOOQ_GENERATED,
    JOOQ_GENERATED_TWO_QUERIES,
    JDBI,
    HIBERNATE,
    HIBERNATE_TWO_QUERIES,
    HIBERNATE_STATELESS;

    private static final int CONNECTIONS = 4;

    /** Opens it; whoever does closes it. */
    Way open(ConnectionSettings settings) {
        return switch (this) {
            case JDBC -> new JdbcWay(pool(settings));
            case JDBC_JOIN -> new JdbcJoinWay(pool(settings));
            case JDBC_ARRAYS -> new JdbcArrayWay(pool(settings));
            case JDBC_JSON -> new JdbcJsonWay(pool(settings));
            case PGORM -> new PgormWay(new ConnectionPool(settings, CONNECTIONS, Duration.ofSeconds(30)));
            case JOOQ -> new JooqWay(pool(settings));
            case JOOQ_TWO_QUERIES -> JooqWay.inTwoQueries(pool(settings));
            case JOOQ_GENERATED -> generatedByJooq(settings, false);
            case JOOQ_GENERATED_TWO_QUERIES -> generatedByJooq(settings, true);
            case JDBI -> new JdbiWay(pool(settings));
            case HIBERNATE -> new HibernateWay(pool(settings), HibernateWay.Kind.SESSION);
            case HIBERNATE_TWO_QUERIES -> new HibernateWay(pool(settings), HibernateWay.Kind.SESSION_TWO_QUERIES);
            case HIBERNATE_STATELESS -> new HibernateWay(pool(settings), HibernateWay.Kind.STATELESS);
        };
    }

    /** Whether it differs from another way only in how it reads related rows. */
    boolean isFormOfNesting() {
        return switch (this) {
            case JDBC_JOIN,
                    JDBC_ARRAYS,
                    JDBC_JSON,
                    JOOQ_TWO_QUERIES,
                    JOOQ_GENERATED_TWO_QUERIES,
                    HIBERNATE_TWO_QUERIES -> true;
            case JDBC, PGORM, JOOQ, JOOQ_GENERATED, JDBI, HIBERNATE, HIBERNATE_STATELESS -> false;
        };
    }

    /** Whether it writes rows in bulk. */
    boolean copies() {
        return switch (this) {
            case JDBC, PGORM -> true;
            default -> false;
        };
    }

    private static Way generatedByJooq(ConnectionSettings settings, boolean inTwoQueries) {
        HikariDataSource pool = pool(settings);
        return JooqClasses.open(settings, pool, JooqWay.context(pool), inTwoQueries);
    }

    private static HikariDataSource pool(ConnectionSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(settings.jdbcUrl());
        config.setDataSourceProperties(settings.driverProperties());
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }
}
