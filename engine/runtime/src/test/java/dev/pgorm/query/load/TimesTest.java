package dev.pgorm.query.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGResultSetMetaData;
import org.postgresql.PGStatement;

/** Dates and times as numbers and as texts: what is read of either is what the driver reads. */
class TimesTest {

    /** Ends of the types, both sides of both epochs and of the first year, the calendar's change, and a thousand moments of all centuries. */
    private static final String MOMENTS = """
            SELECT moment, moment AT TIME ZONE 'UTC', (moment AT TIME ZONE 'UTC')::date FROM (
                VALUES (NULL), ('infinity'), ('-infinity'), ('4713-01-01 00:00:00Z BC'), ('294276-12-31 23:59:59.999999Z'),
                    ('2000-01-01 00:00:00Z'), ('1999-12-31 23:59:59.999999Z'), ('2000-01-01 00:00:00.000001Z'),
                    ('1970-01-01 00:00:00Z'), ('1969-12-31 23:59:59.999999Z'), ('1582-10-04 12:00:00Z'), ('1582-10-15 12:00:00Z'),
                    ('0001-01-01 00:00:00Z'), ('0001-12-31 23:59:59.5Z BC'), ('2024-02-29 12:34:56.789Z')
            ) AS ends (text) CROSS JOIN LATERAL (SELECT text::timestamptz) AS given (moment)
            UNION ALL
            SELECT moment, moment AT TIME ZONE 'UTC', (moment AT TIME ZONE 'UTC')::date
            FROM (SELECT timestamptz '2000-01-01Z' + (n - 500) * interval '1234567.891234 s' FROM generate_series(1, 1000) AS n) AS many (moment)
            """;

    private static TestDatabase database;
    private static Connection connection;

    @BeforeAll
    static void open() throws SQLException {
        database = TestDatabases.get().create();
        connection = database.connect();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsReadIsWhatTheDriverReads(boolean numbers) throws SQLException {
        List<@Nullable Object> read = new ArrayList<>();
        List<@Nullable Object> byTheDriver = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(MOMENTS + "-- " + numbers)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(numbers ? -1 : 0);
            try (ResultSet rows = statement.executeQuery()) {
                int format = numbers ? 1 : 0;
                for (int column = 1; column <= 3; column++) {
                    assertThat(((PGResultSetMetaData) rows.getMetaData()).getFormat(column))
                            .isEqualTo(format);
                }
                while (rows.next()) {
                    read.add(Times.moment(rows, 1));
                    assertThat(rows.wasNull()).isEqualTo(byTheDriver.isEmpty());
                    read.add(Times.timestamp(rows, 2));
                    read.add(Times.date(rows, 3));
                    byTheDriver.add(rows.getObject(1, OffsetDateTime.class));
                    byTheDriver.add(rows.getObject(2, LocalDateTime.class));
                    byTheDriver.add(rows.getObject(3, LocalDate.class));
                }
            }
        }

        assertThat(read).hasSize(3 * 1015).isEqualTo(byTheDriver);
        assertThat(read.subList(3, 9))
                .containsExactly(
                        OffsetDateTime.MAX,
                        LocalDateTime.MAX,
                        LocalDate.MAX,
                        OffsetDateTime.MIN,
                        LocalDateTime.MIN,
                        LocalDate.MIN);
    }

    /** Eight bytes are not always a moment. */
    @ParameterizedTest
    @ValueSource(strings = {"bigint '5'", "timestamp '2024-01-01'", "time '12:00'"})
    void anotherTypeIsReadAsTheDriverReadsIt(String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + value)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();

                assertThat(said(() -> Times.moment(rows, 1)))
                        .isEqualTo(said(() -> rows.getObject(1, OffsetDateTime.class)));
            }
        }
    }

    private interface Read {
        @Nullable
        Object value() throws SQLException;
    }

    private static String said(Read read) {
        try {
            return String.valueOf(read.value());
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
