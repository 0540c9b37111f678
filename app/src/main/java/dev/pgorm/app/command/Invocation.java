package dev.pgorm.app.command;

import dev.pgorm.app.output.Console;
import dev.pgorm.workspace.project.Cancellation;
import dev.pgorm.workspace.project.Progress;

/**
 * One call of a command.
 *
 * @param name the command's name, as JSON documents show it
 * @param console the user
 * @param cancellation stops it
 */
public record Invocation(String name, Console console, Cancellation cancellation) {

    /** Progress that the console shows. */
    public Progress progress() {
        return new Progress() {
            @Override
            public void activity(String text) {
                checkpoint();
                console.progress(text);
            }

            @Override
            public Cancellation cancellation() {
                return cancellation;
            }
        };
    }
}
