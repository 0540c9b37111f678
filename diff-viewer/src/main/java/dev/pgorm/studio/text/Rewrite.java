package dev.pgorm.studio.text;

import java.util.List;

/**
 * What a command does to a text.
 *
 * @param edits in the order of their places, none overlapping another, places in the text before
 * @param after where the caret and the selection are then
 */
record Rewrite(List<Edit> edits, Selection after) {

    Rewrite {
        edits = List.copyOf(edits);
    }

    static Rewrite of(Edit edit) {
        return new Rewrite(List.of(edit), Selection.at(Edit.endOf(edit.where().start(), edit.text())));
    }

    /** Nothing is done, and the selection stays. */
    static Rewrite nothing(Selection selection) {
        return new Rewrite(List.of(), selection);
    }
}
