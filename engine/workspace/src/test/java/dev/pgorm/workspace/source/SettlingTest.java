package dev.pgorm.workspace.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Which spellings are no difference. */
class SettlingTest {

    private static final Side PRINTED = view("SELECT EXTRACT(year FROM now())");

    @Test
    void a_view_that_extracts_a_quoted_field_in_capitals_differed_from_its_own_text() {
        Side original = view("SELECT EXTRACT(YEAR FROM now())");

        assertThat(Settling.among(original, PRINTED, side -> PRINTED).catalog()).isEqualTo(PRINTED.catalog());
    }

    @Test
    void aLiteralInCapitalsIsAnother() {
        Side capitals = view("SELECT 'YEAR'::text");
        Side small = view("SELECT 'year'::text");

        assertThat(Settling.among(capitals, small, side -> side).catalog()).isEqualTo(capitals.catalog());
    }

    @Test
    void anotherTextIsNotAskedAbout() {
        Side other = view("SELECT EXTRACT(month FROM now())");

        Side settled = Settling.among(other, PRINTED, side -> {
            throw new IllegalStateException("asked about");
        });

        assertThat(settled.catalog()).isEqualTo(other.catalog());
    }

    private static Side view(String query) {
        View view = new View(
                QualifiedName.of("public", "years"),
                List.of(),
                SqlExpr.canonical(query),
                StorageParameters.none(),
                Optional.empty());
        return Side.of(Catalog.of(List.of(view)), OptionalInt.of(15));
    }
}
