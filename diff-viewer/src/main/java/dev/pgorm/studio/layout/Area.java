package dev.pgorm.studio.layout;

/**
 * A rectangle of cells.
 *
 * @param column its left edge
 * @param row its upper edge
 * @param columns how wide; 0 = nothing
 * @param rows how high; 0 = nothing
 */
public record Area(int column, int row, int columns, int rows) {

    public Area {
        columns = Math.max(0, columns);
        rows = Math.max(0, rows);
    }

    public int right() {
        return column + columns;
    }

    public int bottom() {
        return row + rows;
    }

    public boolean isEmpty() {
        return columns == 0 || rows == 0;
    }

    public boolean contains(int x, int y) {
        return x >= column && x < right() && y >= row && y < bottom();
    }

    /** The area inside a frame of one cell. */
    public Area inside() {
        return new Area(column + 1, row + 1, columns - 2, rows - 2);
    }

    /** An area of that size in the middle of this one, no bigger than it. */
    public Area middle(int wantedColumns, int wantedRows) {
        int width = Math.min(wantedColumns, columns);
        int height = Math.min(wantedRows, rows);
        return new Area(column + (columns - width) / 2, row + (rows - height) / 2, width, height);
    }

    public Area top(int count) {
        return new Area(column, row, columns, Math.min(count, rows));
    }

    public Area withoutTop(int count) {
        int taken = Math.min(count, rows);
        return new Area(column, row + taken, columns, rows - taken);
    }

    public Area withoutBottom(int count) {
        return new Area(column, row, columns, rows - Math.min(count, rows));
    }

    public Area left(int count) {
        return new Area(column, row, Math.min(count, columns), rows);
    }

    public Area withoutLeft(int count) {
        int taken = Math.min(count, columns);
        return new Area(column + taken, row, columns - taken, rows);
    }
}
