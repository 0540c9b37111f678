package dev.pgorm.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.PublishedSchema;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableProperties;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.raise.RaiseOptions;
import dev.pgorm.lang.raise.Sayable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemainderTest {

    private static final QualifiedName TABLE = QualifiedName.of("public", "odd \"name\"");

    @Test
    void nothingRemainsOfWhatTheLanguageSays() {
        assertThat(Remainder.of(catalog(Optional.empty(), Optional.empty()), 17).blocks())
                .isEmpty();
    }

    @Test
    void whatTheLanguageHasNoWordsForBecomesBlocks() {
        Remainder remainder = Remainder.of(catalog(Optional.of("the schema's"), Optional.of("one\rtwo")), 17);

        assertThat(remainder.notes()).isEmpty();
        assertThat(remainder.blocks())
                .containsExactly(new RaiseOptions.Block(
                        "table public.odd \"name\"",
                        "COMMENT ON TABLE public.\"odd \"\"name\"\"\" IS 'one\rtwo'",
                        "COMMENT ON TABLE public.\"odd \"\"name\"\"\" IS NULL",
                        List.of()));
    }

    @Test
    void partsOfWhatIsInNoSchemaRemain() {
        PublishedSchema part = new PublishedSchema(Identifier.of("all"), Identifier.of("public"));

        assertThat(Sayable.of(Catalog.of(List.of(part))).objects()).isEmpty();
    }

    private static Catalog catalog(Optional<String> schemaComment, Optional<String> tableComment) {
        Table table = new Table(
                TABLE,
                List.of(Column.of("a", new TypeReference.BuiltIn("integer", false))),
                List.of(),
                List.of(),
                TableProperties.plain(),
                tableComment);
        return Catalog.of(List.of(new Schema(Identifier.of("public"), schemaComment), table));
    }
}
