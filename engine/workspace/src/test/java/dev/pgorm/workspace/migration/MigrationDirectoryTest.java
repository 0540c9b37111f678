package dev.pgorm.workspace.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationDirectoryTest {

    @TempDir
    private Path project;

    @Test
    void liesBesideTheSchemaFile() {
        assertThat(found("prisma/schema.prisma")).isEqualTo("prisma/migrations");
    }

    @Test
    void liesInTheDirectoryOfASchema() throws IOException {
        Files.createDirectories(project.resolve("shop"));

        assertThat(found("shop")).isEqualTo("shop/migrations");
    }

    @Test
    void liesBesidePrismasDirectoryOfSchemaFiles() throws IOException {
        Files.createDirectories(project.resolve("prisma/schema"));

        assertThat(found("prisma/schema")).isEqualTo("prisma/migrations");

        Files.createDirectories(project.resolve("prisma/schema/migrations"));

        assertThat(found("prisma/schema")).isEqualTo("prisma/schema/migrations");
    }

    @Test
    void liesWhereItWasNamed() {
        assertThat(MigrationDirectory.find(project, Optional.of("db/steps"), Optional.empty())
                        .path())
                .isEqualTo(project.resolve("db/steps"));
    }

    @Test
    void holdsFoldersWithAScriptInTheOrderOfNames() throws IOException {
        for (String name : new String[] {"2_b", "1_a", ".hidden", "empty"}) {
            Files.createDirectories(project.resolve("migrations/" + name));
            if (!name.equals("empty")) {
                Files.writeString(project.resolve("migrations/" + name + "/migration.sql"), "SELECT 1;");
            }
        }
        Files.writeString(project.resolve("migrations/migration_lock.toml"), "provider = \"postgresql\"");

        assertThat(MigrationDirectory.find(project, Optional.empty(), Optional.empty())
                        .folders())
                .extracting(MigrationFolder::name)
                .containsExactly("1_a", "2_b");
    }

    private String found(String schema) {
        return MigrationDirectory.find(project, Optional.empty(), Optional.of(project.resolve(schema)))
                .name();
    }
}
