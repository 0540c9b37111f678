package dev.pgorm.query;

/** One row was asked for, and there are more or none. */
public final class NotOneRow extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NotOneRow(int rows) {
        super(
                rows == 0
                        ? "there is no row; first() gives what there is"
                        : "there is more than one row; first() gives one of them, in the query's order");
    }
}
