package dev.pgorm.query.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.query.Model;
import dev.pgorm.query.NumberColumn;
import dev.pgorm.query.Queries;
import dev.pgorm.query.Row6;
import dev.pgorm.query.RowReader;
import dev.pgorm.query.Select;
import dev.pgorm.testkit.pg.TestDatabase;
import dev.pgorm.testkit.pg.TestDatabases;
import java.math.BigDecimal;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sums and averages have the types that the server gives them, told by the column's class. */
class AggregateTypesTest {

    private static final String SCRIPT = """
            CREATE TABLE numbers (s smallint, i integer, b bigint, n numeric(38, 10), r real, d double precision);
            INSERT INTO numbers VALUES
                (32767, 2147483647, 9223372036854775807, 1234567890123456789012345678.0123456789, 1.5, 0.25),
                (32767, 2147483647, 9223372036854775807, 0.0000000001, 2.25, 0.5);
            """;

    private static final Numbers NUMBERS = new Numbers();

    private static final class Numbers extends Model<Long> {

        private final NumberColumn<Short, Long, BigDecimal> s = smallint("s", "s");
        private final NumberColumn<Integer, Long, BigDecimal> i = integer("i", "i");
        private final NumberColumn<Long, BigDecimal, BigDecimal> b = bigint("b", "b");
        private final NumberColumn<BigDecimal, BigDecimal, BigDecimal> n = numeric("n", "n");
        private final NumberColumn<Float, Float, Double> r = real("r", "r");
        private final NumberColumn<Double, Double, Double> d = doublePrecision("d", "d");

        Numbers() {
            super("Numbers", QualifiedName.of("public", "numbers"), Optional.empty());
        }

        @Override
        protected Long read(RowReader row) {
            return row.bigint();
        }
    }

    @Test
    void sumsAreOfTheServersTypesAndLoseNothing() throws Exception {
        Row6<Long, Long, BigDecimal, BigDecimal, Float, Double> sums = one(Queries.from(NUMBERS)
                .select(
                        NUMBERS.s.sum(),
                        NUMBERS.i.sum(),
                        NUMBERS.b.sum(),
                        NUMBERS.n.sum(),
                        NUMBERS.r.sum(),
                        NUMBERS.d.sum()));

        assertThat(sums)
                .isEqualTo(new Row6<>(
                        65534L,
                        4294967294L,
                        new BigDecimal("18446744073709551614"),
                        new BigDecimal("1234567890123456789012345678.0123456790"),
                        3.75f,
                        0.75));
    }

    @Test
    void averagesAreOfTheServersTypes() throws Exception {
        Row6<BigDecimal, BigDecimal, BigDecimal, BigDecimal, Double, Double> averages = one(Queries.from(NUMBERS)
                .select(
                        NUMBERS.s.avg(),
                        NUMBERS.i.avg(),
                        NUMBERS.b.avg(),
                        NUMBERS.n.avg(),
                        NUMBERS.r.avg(),
                        NUMBERS.d.avg()));

        assertThat(averages.value1()).isEqualByComparingTo("32767");
        assertThat(averages.value2()).isEqualByComparingTo("2147483647");
        assertThat(averages.value3()).isEqualByComparingTo("9223372036854775807");
        assertThat(averages.value4()).isEqualByComparingTo("617283945061728394506172839.0061728395");
        assertThat(averages.value5()).isEqualTo(1.875);
        assertThat(averages.value6()).isEqualTo(0.375);
    }

    @Test
    void sumsOfCalculationsAreOfTheServersTypes() throws Exception {
        Row6<Long, BigDecimal, BigDecimal, Double, BigDecimal, Short> sums = one(Queries.from(NUMBERS)
                .select(
                        NUMBERS.s.dividedBy(2).sum(),
                        NUMBERS.i.asLong().times(2).avg().round(0),
                        NUMBERS.i.asDecimal().times(NUMBERS.r.asDecimal()).sum().round(2),
                        NUMBERS.r.plus(NUMBERS.r).avg(),
                        NUMBERS.n.max().minus(NUMBERS.n.min()),
                        NUMBERS.s.minus(32766).max()));

        assertThat(sums)
                .isEqualTo(new Row6<>(
                        32766L,
                        new BigDecimal("4294967294"),
                        new BigDecimal("8053063676.25"),
                        3.75,
                        new BigDecimal("1234567890123456789012345678.0123456788"),
                        (short) 1));
    }

    /** The type argument of a calculation with another type is not known before, so the row says what the server gave. */
    @Test
    void aCalculationWithAnotherTypeIsOfTheWiderOne() throws Exception {
        List<Number> both = List.of(
                one(Queries.from(NUMBERS).select(NUMBERS.s.times(NUMBERS.n).max())),
                one(Queries.from(NUMBERS).select(NUMBERS.n.times(NUMBERS.d).max())),
                one(Queries.from(NUMBERS).select(NUMBERS.s.orElse(NUMBERS.b).max())));

        assertThat(both).hasExactlyElementsOfTypes(BigDecimal.class, Double.class, Long.class);
    }

    private static <R> R one(Select<R> select) throws Exception {
        try (TestDatabase database = TestDatabases.get().create(SCRIPT);
                Connection connection = database.connect()) {
            List<R> rows = new Loader(connection, Cells.typed(), Loader.Listener.silent())
                    .fetch(select.query(), select.mapper());
            return rows.get(0);
        }
    }
}
