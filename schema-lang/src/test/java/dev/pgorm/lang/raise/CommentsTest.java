package dev.pgorm.lang.raise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.lower.Schemas;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentsTest {

    private static final QualifiedName MOOD = new QualifiedName(Identifier.of("public"), Identifier.of("Mood"));

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "  indented", "\ttab", "end ", "a\n\n  b\n", "/", "//", "*/", "\u00A0x", "\n"})
    void aCommentKeepsItsBlanksAndSlashes(String comment) {
        assertThat(comment(Raise.raise(commented(comment), RaiseOptions.defaults())))
                .contains(comment);
    }

    @Test
    void aCarriageReturnDoesNotEndTheComment() {
        Catalog catalog = commented("one\rmodel Two {\r\n}");

        assertThat(comment(Raise.raise(catalog, RaiseOptions.defaults()))).contains("one\nmodel Two {\n}");
        assertThat(Raise.leftOut(catalog, RaiseOptions.defaults()))
                .containsExactly("the carriage returns in the comment on the enum public.Mood");
    }

    private static Catalog commented(String comment) {
        return Catalog.of(List.of(new EnumType(MOOD, List.of("good"), Optional.of(comment))));
    }

    private static Optional<String> comment(String raised) {
        Catalog read = Schemas.lower("schema.pgorm", raised).catalog();
        return read.all(EnumType.class).getFirst().comment();
    }
}
