package dev.pgorm.studio.view;

import java.util.Optional;

/**
 * What the terminal shows.
 *
 * @param grid the cells
 * @param caret where the cursor blinks; empty = it cannot be seen
 */
public record Picture(Grid grid, Optional<Caret> caret) {

    /** A cell. */
    public record Caret(int column, int row) {}
}
