package dev.pgorm.workspace.change;

import java.util.List;

/**
 * A database as SDL.
 *
 * @param text the schema file
 * @param models how many tables became models
 * @param notes what the SDL says in another way than the database, in sentences
 */
public record PullResult(String text, int models, List<String> notes) {

    public PullResult {
        notes = List.copyOf(notes);
    }
}
