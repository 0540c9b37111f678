package dev.pgorm.workspace.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.testkit.golden.Golden;
import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import dev.pgorm.workspace.error.WorkspaceError.WrongUsage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationNameTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void beginsWithTheTimeInUtc() {
        assertThat(MigrationName.of("add phone-number", NOW, List.of())).isEqualTo("20260102030405_add_phone_number");
    }

    @Test
    void comesBehindAMigrationOfAClockThatIsAhead() {
        assertThat(MigrationName.of("b", NOW, folders("20250101000000_a", "20261231235959_a")))
                .isEqualTo("20270101000000_b");
    }

    @Test
    void aFolderBehindWhichNothingComesIsAnError() {
        assertThatThrownBy(() -> MigrationName.of("b", NOW, folders("init")))
                .isInstanceOfSatisfying(
                        WrongInput.class,
                        error -> Golden.check(Path.of("src/test/cases/messages/migration-name.txt"), error.message()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a/b", "..", "a.b", "a\nb\u0000"})
    void whatIsNoNameForAFolderIsRefused(String title) {
        assertThatThrownBy(() -> MigrationName.of(title, NOW, List.of())).isInstanceOf(WrongUsage.class);
    }

    private static List<MigrationFolder> folders(String... names) {
        return Stream.of(names)
                .map(name -> new MigrationFolder(Path.of(name), name, ""))
                .toList();
    }
}
