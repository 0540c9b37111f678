package dev.pgorm.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.studio.input.Key;
import dev.pgorm.studio.input.Mouse;
import dev.pgorm.studio.layout.Size;
import dev.pgorm.studio.model.Studio;
import dev.pgorm.studio.view.Picture;
import dev.pgorm.studio.view.ScreenView;
import dev.pgorm.studio.work.ScreenThread;
import dev.pgorm.workspace.Workspace;
import dev.pgorm.workspace.database.DatabaseState;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.nio.file.Path;
import java.util.List;

/** A user without a terminal: presses, types, clicks, waits and looks. */
public final class StudioDriver implements AutoCloseable {

    private final ScreenThread screen = new ScreenThread();
    private final StillOutside outside;
    private final Workspace workspace;
    private final Studio studio;

    /**
     * Opens the studio.
     *
     * @param recoveryDirectory where it keeps texts that are not saved
     */
    public StudioDriver(WorkspaceOptions options, Path recoveryDirectory, Size size) {
        this.outside = new StillOutside(recoveryDirectory);
        this.workspace = Workspace.open(options);
        this.studio = Studio.open(workspace, screen, outside, size);
    }

    public Studio studio() {
        return studio;
    }

    public StillOutside outside() {
        return outside;
    }

    /** Presses keys, by their names in {@link Key#named}. */
    public StudioDriver press(String... names) {
        for (String name : names) {
            studio.press(Key.named(name));
        }
        return this;
    }

    /** Types a text, character by character; line ends are the Enter key. */
    public StudioDriver type(String text) {
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(each -> studio.press(each.equals("\n") ? Key.of(Key.Code.ENTER) : Key.typed(each)));
        return this;
    }

    public StudioDriver paste(String text) {
        studio.paste(text);
        return this;
    }

    /** Does one thing with the mouse. */
    public StudioDriver mouse(Mouse.Kind kind, int column, int row) {
        studio.mouse(new Mouse(kind, column, row));
        return this;
    }

    /** Presses and releases the mouse's button. */
    public StudioDriver click(int column, int row) {
        return mouse(Mouse.Kind.PRESS, column, row).mouse(Mouse.Kind.RELEASE, column, row);
    }

    public StudioDriver resize(int columns, int rows) {
        studio.resize(new Size(columns, rows));
        return this;
    }

    /** Waits until nothing is under way in the background, the database's start included. */
    public StudioDriver waitIdle() {
        awaitDatabase();
        try {
            screen.runUntilIdle();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", e);
        }
        return this;
    }

    /** A database that cannot be opened is waited for, too: the studio says what is wrong. */
    private void awaitDatabase() {
        if (workspace.databaseState() instanceof DatabaseState.Starting) {
            try {
                workspace.awaitDatabase(Progress.silent());
            } catch (WorkspaceError e) {
                assertThat(workspace.databaseState()).as(e.message()).isInstanceOf(DatabaseState.Failed.class);
            }
        }
    }

    /** Waits until the screen shows a text; what is under way goes on. Fails once nothing is. */
    public StudioDriver await(String text) {
        try {
            while (!screen().contains(text)) {
                assertThat(screen.isIdle()).as("nothing is under way any more").isFalse();
                screen.painted();
                screen.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", e);
        }
        return this;
    }

    public Picture picture() {
        return ScreenView.paint(studio);
    }

    /** What the screen shows. */
    public String screen() {
        return picture().grid().text();
    }

    /** The tones and the grounds of what the screen shows, a letter for each cell. */
    public List<String> styles() {
        return StyleLetters.of(picture().grid());
    }

    @Override
    public void close() {
        studio.close();
        workspace.close();
    }
}
