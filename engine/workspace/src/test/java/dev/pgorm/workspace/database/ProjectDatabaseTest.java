package dev.pgorm.workspace.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.Progress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

final class ProjectDatabaseTest {

    private static ProjectDatabase unreachable() {
        return new ProjectDatabase(_ -> {
            throw new WorkspaceError.WrongInput("there is none", "start one");
        });
    }

    @Test
    void whoNoLongerListensHearsNothing() {
        ProjectDatabase database = unreachable();
        List<DatabaseState> first = new CopyOnWriteArrayList<>();
        List<DatabaseState> second = new CopyOnWriteArrayList<>();
        Runnable end = database.listen(first::add);
        database.listen(second::add);

        end.run();
        assertThatThrownBy(() -> database.await(Progress.silent())).isInstanceOf(WorkspaceError.WrongInput.class);

        assertThat(first).containsExactly(new DatabaseState.NotOpened());
        assertThat(second).hasSize(2).last().isInstanceOf(DatabaseState.Failed.class);
    }

    @Test
    void theSameListenerTwiceEndsOnceEach() {
        ProjectDatabase database = unreachable();
        List<DatabaseState> heard = new CopyOnWriteArrayList<>();
        java.util.function.Consumer<DatabaseState> listener = heard::add;
        Runnable end = database.listen(listener);
        database.listen(listener);

        end.run();
        assertThatThrownBy(() -> database.await(Progress.silent())).isInstanceOf(WorkspaceError.WrongInput.class);

        assertThat(heard).hasSize(3);
    }
}
