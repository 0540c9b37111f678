package dev.pgorm.bench.query;

import dev.pgorm.bench.BenchDatabase;
import dev.pgorm.embedded.EmbeddedServerException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The database that all ways ask: 20,000 customers with ten purchases each, and as many measurements as are asked for. */
final class BenchShop {

    /** Keys go from 1 to this. */
    static final int CUSTOMERS = 20_000;

    private static final int PURCHASES_OF_EACH = 10;
    private static final int MAJOR = 17;

    private BenchShop() {}

    /** Starts a server with the tables and their rows; whoever opens it closes it. */
    static BenchDatabase open(long measurements) throws IOException, EmbeddedServerException, SQLException {
        BenchDatabase database = BenchDatabase.open(MAJOR);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(script(measurements));
            statement.execute("VACUUM ANALYZE");
        }
        return database;
    }

    /** The view's rows are made while they are read, so that their number costs no space. */
    private static String script(long measurements) {
        return """
                CREATE TABLE customer (
                    id bigint PRIMARY KEY, name text NOT NULL, email text NOT NULL, active boolean NOT NULL,
                    created timestamptz NOT NULL
                );
                INSERT INTO customer
                SELECT n, 'Customer ' || n, 'customer' || n || '@example.org', n %% 2 = 0, timestamptz '2024-01-01Z' + n * interval '1.25 s'
                FROM generate_series(1, %1$d) AS n;
                CREATE TABLE purchase (
                    id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer, product text NOT NULL,
                    amount numeric(10, 2) NOT NULL, placed timestamptz NOT NULL
                );
                INSERT INTO purchase
                SELECT n, n %% %1$d + 1, 'Product ' || n %% 977, n %% 10000 / 100.0, timestamptz '2025-01-01Z' + n * interval '1 s'
                FROM generate_series(1, %1$d * %2$d) AS n;
                CREATE INDEX ON purchase (customer_id);
                CREATE TABLE event (
                    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, amount numeric(10, 2) NOT NULL,
                    at timestamptz NOT NULL
                );
                CREATE VIEW measurement AS
                SELECT n AS id, 'Measurement ' || n AS label, n / 4.0 AS amount FROM (SELECT generate_series(1, %3$d::bigint) AS n) AS numbers;
                """.formatted(CUSTOMERS, PURCHASES_OF_EACH, measurements);
    }
}
