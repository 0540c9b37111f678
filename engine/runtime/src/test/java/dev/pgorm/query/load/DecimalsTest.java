package dev.pgorm.query.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGResultSetMetaData;
import org.postgresql.PGStatement;

/** Decimal numbers as groups of digits and as texts: what is read of either is what the driver reads, with as many digits behind the point. */
class DecimalsTest {

    /** Zeros, ends of groups on both sides of the point, the longest that fits into a long and one more, and thousands of all sizes. */
    private static final String NUMBERS = """
            SELECT text::numeric FROM (VALUES (NULL), ('0'), ('0.00'), ('0.000000000000000000000000001'), ('-0.5'), ('1'), ('-1'), ('9999'), ('10000'),
                ('100000000'), ('1000000000000000000000000'), ('9999.9999'), ('10000.0001'), ('12.34'), ('12.3400'), ('0.0001'), ('0.00010'), ('0.00001'),
                ('999999999999999999'), ('-999999999999999999'), ('1000000000000000000'), ('9223372036854775807'), ('9223372036854775808'),
                ('99999999999999.9999'), ('0.999999999999999999'), ('123456789012345678901234567890.123456789'), ('1.10'), ('500000000000000'),
                ('0.123456789012345678'), ('20000.5'), ('1e20'), ('1e-20')) AS given (text)
            UNION ALL
            SELECT round((n - 1500) * 10::numeric ^ (n % 37 - 18) * 1.37, n % 9) FROM generate_series(1, 3000) AS n
            UNION ALL
            SELECT ((n * 7919) % 1000003)::numeric(12, 2) / 100 FROM generate_series(1, 1000) AS n
            """;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsReadIsWhatTheDriverReads(boolean numbers) throws SQLException {
        List<@Nullable Object> read = new ArrayList<>();
        List<@Nullable Object> byTheDriver = new ArrayList<>();
        try (TestDatabase database = TestDatabases.get().create();
                Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(NUMBERS)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(numbers ? -1 : 0);
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(((PGResultSetMetaData) rows.getMetaData()).getFormat(1))
                        .isEqualTo(numbers ? 1 : 0);
                while (rows.next()) {
                    read.add(Decimals.read(rows, 1));
                    assertThat(rows.wasNull()).isEqualTo(byTheDriver.isEmpty());
                    byTheDriver.add(rows.getObject(1, BigDecimal.class));
                }
            }
        }

        assertThat(read).hasSize(4032).isEqualTo(byTheDriver);
    }
}
