package dev.pgorm.query;

/** A column that, as the client knows it, always has a value, has none in a row: the schema has changed, or an outer join gave no row. */
public final class MissingValue extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** The column by its label in the result. */
    public MissingValue(String column) {
        super("the column " + column + " is null, and the client says that it never is; generate the client again,"
                + " or select the column alone");
    }
}
