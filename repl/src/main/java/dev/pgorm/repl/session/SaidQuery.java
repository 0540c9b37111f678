package dev.pgorm.repl.session;

import dev.pgorm.exec.Setting;
import dev.pgorm.query.Executable;
import dev.pgorm.workspace.Workspace;
import java.util.List;

/**
 * A builder expression.
 *
 * @param text as it was entered
 * @param statement what it says
 * @param settings what is set for its transaction
 */
public record SaidQuery(String text, Executable statement, List<Setting> settings) {

    public SaidQuery {
        settings = List.copyOf(settings);
    }

    /** What a text says by the schema of a workspace. */
    public static SaidQuery of(String text, Workspace workspace) {
        return new SaidQuery(text, workspace.expression(text), workspace.settings(text));
    }
}
