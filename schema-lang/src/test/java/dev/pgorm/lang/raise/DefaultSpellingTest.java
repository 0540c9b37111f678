package dev.pgorm.lang.raise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultSpellingTest {

    private static final QualifiedName ROLE = QualifiedName.of("public", "Role");

    private final DefaultSpelling defaults = new DefaultSpelling(new NameBook(
            Catalog.of(List.of(new EnumType(ROLE, List.of("USER", "it's"), Optional.empty()))), List.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "integer|0|0",
                "integer|'-7'::integer|-7",
                "smallint|5|5",
                "bigint|'9007199254740993'::bigint|9007199254740993",
                "bigint|'5'::bigint|sql(\"'5'::bigint\")",
                "numeric(12,2)|1.50|1.50",
                "numeric(12,2)|'-1.50'::numeric|-1.50",
                "real|1|1",
                "boolean|false|false",
                "text|'a'::text|\"a\"",
                "text|'it''s'::text|\"it's\"",
                "text|E'back\\\\slash'::text|\"back\\\\slash\"",
                "text|lower('A'::text)|sql(\"lower('A'::text)\")",
                "character varying(9)|'a'::character varying|\"a\"",
                "character varying(9)|'a'::text|sql(\"'a'::text\")",
                "character(2)|'DE'::bpchar|\"DE\"",
                "jsonb|'{}'::jsonb|\"{}\"",
                "timestamp(3) without time zone|CURRENT_TIMESTAMP|now()",
                "date|CURRENT_TIMESTAMP|sql(\"CURRENT_TIMESTAMP\")",
                "uuid|gen_random_uuid()|sql(\"gen_random_uuid()\")"
            })
    void literalsAreWrittenAsSuchWhereTheyComeBack(String type, String expression, String written) {
        assertThat(defaults.of(SqlExpr.canonical(expression), new TypeReference.BuiltIn(type, false)))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text|ARRAY[]::text[]|[]",
                "text|ARRAY['a'::text, 'b, c'::text]|[\"a\", \"b, c\"]",
                "integer|ARRAY[1, 2]|[1, 2]",
                "text|'{}'::text[]|sql(\"'{}'::text[]\")",
                "text|ARRAY[lower('A'::text)]|sql(\"ARRAY[lower('A'::text)]\")"
            })
    void listsLikewise(String type, String expression, String written) {
        assertThat(defaults.of(SqlExpr.canonical(expression), new TypeReference.BuiltIn(type, true)))
                .isEqualTo(written);
    }

    @Test
    void enumLabelsAreWrittenByTheirNames() {
        TypeReference role = new TypeReference.Named(ROLE, "", false);

        assertThat(defaults.of(SqlExpr.canonical("'USER'::public.\"Role\""), role))
                .isEqualTo("USER");
        assertThat(defaults.of(SqlExpr.canonical("'it''s'::public.\"Role\""), role))
                .isEqualTo("it_s");
    }
}
