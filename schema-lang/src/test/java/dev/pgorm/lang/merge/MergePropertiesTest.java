package dev.pgorm.lang.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.arb.CatalogGenerator;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.raise.Plain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Merging on random catalogs and files that people have edited. */
class MergePropertiesTest {

    private static final int FILES_PER_SEED = 40;

    @ParameterizedTest
    @ValueSource(longs = {1_000, 2_000})
    void aFileThatSaysTheDatabaseStaysAsItIsToTheByte(long seed) {
        for (long each = seed; each < seed + FILES_PER_SEED; each++) {
            Catalog catalog = Plain.of(each % 2 == 0 ? CatalogGenerator.plain(each) : CatalogGenerator.hostile(each));
            SourceSet mine = file(new HandEdits(each).of(catalog));
            assertThat(Databases.merge(mine, catalog, Extent.PARTS))
                    .as("seed %s", each)
                    .isEqualTo(new Merged(mine.files(), List.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3_000, 4_000})
    void aMergedFileSaysTheDatabase(long seed) {
        for (long each = seed; each < seed + FILES_PER_SEED; each++) {
            Catalog database = sorted(CatalogGenerator.plain(each + 1));
            SourceSet mine = file(new HandEdits(each).of(Plain.of(CatalogGenerator.plain(each))));
            Merged merged = merged(mine, database, each);
            assertThat(Databases.merge(new SourceSet(merged.files()), database, Extent.PARTS)
                            .files())
                    .as("seed %s, merged again", each)
                    .isEqualTo(merged.files());
        }
    }

    private static Merged merged(SourceSet mine, Catalog database, long seed) {
        List<String> results = new ArrayList<>();
        for (Extent extent : Extent.values()) {
            Merged merged = Databases.merge(mine, database, extent);
            Catalog result = sorted(Databases.catalog(new SourceSet(merged.files())));
            if (result.equals(sorted(database))) {
                return merged;
            }
            results.add(extent + ": " + differing(result, sorted(database)) + "\nbut the database has "
                    + differing(sorted(database), result));
        }
        throw new AssertionError("seed " + seed + "\n" + String.join("\n", results));
    }

    private static List<CatalogObject> differing(Catalog one, Catalog other) {
        return one.objects().values().stream()
                .filter(each -> !other.objects().containsValue(each))
                .toList();
    }

    /** Without comments, which these files do not speak for; the order of columns and constraints is the file's. */
    private static Catalog sorted(Catalog catalog) {
        return Catalog.of(Plain.of(catalog).objects().values().stream()
                .map(MergePropertiesTest::sorted)
                .toList());
    }

    private static CatalogObject sorted(CatalogObject object) {
        return switch (object) {
            case Table table -> sorted(table);
            case EnumType type -> new EnumType(type.name(), type.labels(), Optional.empty());
            case Sequence sequence ->
                new Sequence(
                        sequence.name(), sequence.options(), sequence.ownedBy(), sequence.unlogged(), Optional.empty());
            case Schema schema -> schema;
            case Extension extension -> extension;
            case Definition definition -> definition;
        };
    }

    private static Table sorted(Table table) {
        return new Table(
                table.name(),
                table.columns().stream()
                        .map(each -> each.withComment(Optional.empty()))
                        .sorted(Comparator.comparing(Column::name))
                        .toList(),
                table.constraints().stream()
                        .sorted(Comparator.comparing(Constraint::name))
                        .toList(),
                table.indexes().stream()
                        .sorted(Comparator.comparing(Index::name))
                        .toList(),
                table.properties(),
                Optional.empty());
    }

    private static SourceSet file(String text) {
        return SourceSet.of(SourceFile.of("schema.pgorm", text));
    }
}
