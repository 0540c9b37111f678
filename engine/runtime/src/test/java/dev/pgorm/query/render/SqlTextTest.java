package dev.pgorm.query.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.query.model.Json;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTextTest {

    private static final Term.Parameter ONE = new Term.Parameter(1, ValueType.INTEGER);

    @Test
    void valuesAreNumberedForPeopleAndQuestionMarksForTheDriver() {
        SqlText sql = new SqlText(List.of("SELECT ", " + ", ""), List.of(ONE, ONE));

        assertThat(sql.text()).isEqualTo("SELECT $1 + $2");
        assertThat(sql.jdbc()).isEqualTo("SELECT ? + ?");
    }

    @Test
    void anOperatorWithAQuestionMarkIsNoValue() {
        SqlText sql = new SqlText(List.of("SELECT data ? ", ""), List.of(ONE));

        assertThat(sql.jdbc()).isEqualTo("SELECT data ?? ?");
    }

    @Test
    void aQuestionMarkInANameStaysOne() {
        SqlText sql = new SqlText(List.of("SELECT \"why?\", \"a\"\"?\" ? ", ""), List.of(ONE));

        assertThat(sql.jdbc()).isEqualTo("SELECT \"why?\", \"a\"\"?\" ?? ?");
    }

    @Test
    void valuesAreShownAsSqlWritesThem() {
        assertThat(List.of(
                                shown("it's"),
                                shown("a\\b"),
                                shown(List.of(1, 2)),
                                shown(true),
                                shown(new Json("{}")),
                                shown(new byte[] {1, (byte) 255}))
                        .toString())
                .isEqualTo("['it''s', E'a\\\\b', ARRAY[1, 2], TRUE, '{}', E'\\\\x01ff']");
    }

    @Test
    void noValueIsShownAsNull() {
        assertThat(ParameterText.of(new Term.Parameter(null, ValueType.TEXT))).isEqualTo("NULL");
    }

    private static String shown(Object value) {
        return ParameterText.of(new Term.Parameter(value, ValueType.TEXT));
    }
}
