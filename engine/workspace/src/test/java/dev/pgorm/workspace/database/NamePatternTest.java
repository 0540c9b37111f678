package dev.pgorm.workspace.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamePatternTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "user, , ^(user)$",
                "User, , ^(user)$",
                "'\"User\"', , ^(User)$",
                "us*, , ^(us.*)$",
                "us?r, , ^(us.r)$",
                "auth.user, ^(auth)$, ^(user)$",
                "'\"a.b\".c', ^(a\\.b)$, ^(c)$",
                "'\"a\"\"b\"', , '^(a\"b)$'",
                "a+b, , ^(a\\+b)$"
            })
    void matchesAsPsqlDoes(String pattern, String schema, String name) {
        NamePattern parsed = NamePattern.parse(pattern);

        assertThat(parsed.schema().orElse(null)).isEqualTo(schema);
        assertThat(parsed.name()).isEqualTo(name);
    }
}
