package dev.pgorm.lang.raise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.SqlBlock;
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
    void aCommentWithCarriageReturnsIsLeftToABlock() {
        Catalog catalog = commented("one\rmodel Two {\r\n}");
        String statement = "COMMENT ON TYPE public.\"Mood\" IS 'one\rmodel Two {\r\n}'";

        assertThat(Sayable.of(catalog).all(EnumType.class).getFirst().comment()).isEmpty();
        String raised = Raise.raise(
                catalog,
                RaiseOptions.defaults()
                        .withBlocks(
                                List.of(new RaiseOptions.Block("enum public.Mood", statement, "SELECT", List.of()))));
        Catalog read = Schemas.lower("schema.pgorm", raised).catalog();
        assertThat(read.all(SqlBlock.class).getFirst().create().text()).isEqualTo(statement);
    }

    private static Catalog commented(String comment) {
        return Catalog.of(List.of(new EnumType(MOOD, List.of("good"), Optional.of(comment))));
    }

    private static Optional<String> comment(String raised) {
        Catalog read = Schemas.lower("schema.pgorm", raised).catalog();
        return read.all(EnumType.class).getFirst().comment();
    }
}
