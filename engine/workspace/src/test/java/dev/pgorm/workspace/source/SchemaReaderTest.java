package dev.pgorm.workspace.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import org.junit.jupiter.api.Test;

/** A reader that begins where another one is. */
class SchemaReaderTest {

    private static final String FIRST = "model First {\n  id Int @id\n}\n\n";
    private static final String SECOND = "model Second {\n  id Int @id\n}\n";
    private static final SourceSet FILE = text(FIRST + SECOND);
    private static final SourceSet EDITED = text(FIRST + SECOND.replace("Int", "BigInt"));

    private final SchemaReader files = new SchemaReader();
    private final SchemaReader edits = files.branch();

    @Test
    void aLargeSchemaThatIsOpenInTheStudioIsInMemoryOnce() {
        assertThat(edits.read(FILE)).isSameAs(files.read(FILE));
        assertThat(edits.glance(FILE)).isSameAs(files.glance(FILE));
    }

    @Test
    void whatIsUnderstoodOfATextIsTheSameWhicheverReaderIsAskedFirst() {
        SchemaReading read = edits.read(FILE);

        assertThat(files.read(FILE)).isSameAs(read);
    }

    @Test
    void anEditedTextSharesWhatIsUnchangedWithTheFiles() {
        SchemaReading file = files.read(FILE);
        edits.glance(FILE);
        SchemaReading edited = edits.read(EDITED);

        assertThat(table(edited, "First")).isSameAs(table(file, "First"));
        assertThat(table(edited, "Second")).isNotEqualTo(table(file, "Second"));
    }

    @Test
    void oneReaderDoesNotFollowTheOther() {
        SchemaReading file = files.read(FILE);
        edits.read(FILE);
        SchemaReading edited = edits.read(EDITED);
        edits.glance(FILE);

        assertThat(files.read(FILE)).isSameAs(file);
        assertThat(catalog(edited)).isEqualTo(catalog(new SchemaReader().read(EDITED)));
        assertThat(catalog(files.read(EDITED))).isEqualTo(catalog(edited));
        assertThat(edits.read(FILE).diagnostics()).isEqualTo(file.diagnostics());
        assertThat(catalog(edits.read(FILE))).isEqualTo(catalog(file));
    }

    @Test
    void aTextWithErrorsIsReadBeforeOneWithout() {
        SourceSet wrong = text(FIRST + "model Second {\n  id Nothing @id\n}\n");
        assertThat(edits.read(wrong).hasErrors()).isTrue();

        assertThat(catalog(edits.read(FILE))).isEqualTo(catalog(new SchemaReader().read(FILE)));
    }

    private static SourceSet text(String text) {
        return SourceSet.of(new SourceFile("schema.pgorm", text, SourceFile.Dialect.PGORM));
    }

    private static Catalog catalog(SchemaReading reading) {
        return reading.lowered().orElseThrow().catalog();
    }

    private static CatalogObject table(SchemaReading reading, String name) {
        return catalog(reading)
                .find(new ObjectAddress(ObjectKind.TABLE, "public", name, ""))
                .orElseThrow();
    }
}
