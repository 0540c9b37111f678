package dev.pgorm.workspace.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.pool.ConnectionSettings;
import dev.pgorm.workspace.error.WorkspaceError.DatabaseFailed;
import dev.pgorm.workspace.project.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DatabaseViewsTest {

    @Test
    void aReaderThatComesAfterTheProjectWasClosedConnectsToNothing() {
        ProjectDatabase database = new ProjectDatabase(_ -> new OpenDatabase(
                new ConnectionSettings("jdbc:postgresql://127.0.0.1:1/shop", "ada", "", Map.of()),
                new DatabaseAddress(DatabaseAddress.Kind.EXTERNAL, "127.0.0.1", 1, "shop", "ada", "--url"),
                "18.0",
                18));
        DatabaseViews views = new DatabaseViews(database);
        views.close();

        assertThatThrownBy(() -> views.relations(List.of("r"), Optional.empty(), Progress.silent()))
                .isInstanceOf(DatabaseFailed.class)
                .hasMessageContaining("the project was closed");
    }
}
