package dev.pgorm.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.studio.layout.Size;
import dev.pgorm.studio.model.Studio;
import dev.pgorm.studio.work.ScreenThread;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.database.DatabaseState;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A studio that the shell opened and that was left, while its workspace goes on. */
final class ClosedStudioTest {

    private static final String NOWHERE = "postgresql://nobody@127.0.0.1:1/nothing";

    @TempDir
    private Path directory;

    @Test
    void hearsOfTheDatabaseNoMore() throws IOException, InterruptedException {
        ScreenThread screen = new ScreenThread();
        try (Workspace workspace = Workspace.open(
                StudioProject.at(NOWHERE, directory, Map.of("shop.pgorm", "model User {\n  id Int @id\n}\n")))) {
            Studio studio =
                    Studio.open(workspace, screen, new StillOutside(directory.resolve("kept")), new Size(80, 24));
            awaitFailure(workspace);
            screen.runUntilIdle();
            studio.close();
            screen.runUntilIdle();

            workspace.openDatabase();
            awaitFailure(workspace);

            assertThat(screen.hasMore()).isFalse();
        }
    }

    private static void awaitFailure(Workspace workspace) {
        Assertions.assertThatThrownBy(() -> workspace.awaitDatabase(Progress.silent()))
                .isInstanceOf(WorkspaceError.class);
        assertThat(workspace.databaseState()).isInstanceOf(DatabaseState.Failed.class);
    }
}
