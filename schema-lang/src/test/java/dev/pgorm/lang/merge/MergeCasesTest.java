package dev.pgorm.lang.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.Catalog;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.lower.Schemas;
import dev.pgorm.lang.raise.Plain;
import dev.pgorm.testkit.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What becomes of the files {@code mine*} where the database has what {@code database} says: {@code merged*} and {@code notes.txt}. A
 * folder's file {@code extent} says how much is written anew.
 */
class MergeCasesTest {

    private static final Path CASES = Path.of("src/test/cases/merge");

    @TestFactory
    Stream<DynamicTest> aFileBecomesThis() {
        return Golden.eachFolder(CASES, MergeCasesTest::check);
    }

    private static void check(Path folder) throws IOException {
        SourceSet mine = new SourceSet(files(folder));
        String ending = mine.files().getFirst().name().endsWith(".prisma") ? ".prisma" : ".pgorm";
        Catalog database = Schemas.lower("database" + ending, Files.readString(folder.resolve("database" + ending)))
                .catalog();
        Merged merged = Databases.merge(mine, database, extent(folder));
        for (SourceFile each : merged.files()) {
            Golden.check(folder.resolve(each.name().replace("mine", "merged")), each.text());
        }
        Golden.check(
                folder.resolve("notes.txt"),
                merged.notes().stream().map(each -> each.text() + "\n").collect(Collectors.joining()));

        SourceSet result = new SourceSet(merged.files());
        assertThat(Plain.of(Databases.catalog(result)).objects().keySet())
                .isEqualTo(Plain.of(database).objects().keySet());
        assertThat(Databases.merge(result, database, Extent.PARTS).files())
                .as("merged again")
                .isEqualTo(merged.files());
    }

    private static List<SourceFile> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            List<Path> own = paths.filter(each -> each.getFileName().toString().startsWith("mine"))
                    .sorted()
                    .toList();
            List<SourceFile> files = new java.util.ArrayList<>();
            for (Path each : own) {
                files.add(SourceFile.of(each.getFileName().toString(), Files.readString(each)));
            }
            return files;
        }
    }

    private static Extent extent(Path folder) throws IOException {
        Path stated = folder.resolve("extent");
        return Files.exists(stated)
                ? Extent.valueOf(Files.readString(stated).strip().toUpperCase(Locale.ROOT))
                : Extent.PARTS;
    }
}
