package dev.pgorm.ir;

/**
 * What a table has besides its name and its parts.
 *
 * @param storage how its rows are kept
 */
public record TableProperties(TableStorage storage) {

    private static final TableProperties PLAIN = new TableProperties(TableStorage.usual());

    /** Those of a table of which only columns are stated. */
    public static TableProperties plain() {
        return PLAIN;
    }

    /** The same with rows that are kept in another way. */
    public TableProperties withStorage(TableStorage other) {
        return new TableProperties(other);
    }
}
