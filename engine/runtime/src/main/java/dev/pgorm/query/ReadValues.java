package dev.pgorm.query;

/** Values of a row by the types of the expressions that give them. */
final class ReadValues {

    private ReadValues() {}

    /**
     * The next one. Its class is what the expression's type says, which is what its type argument says too. It is null where the row has
     * none: who receives it says whether it may be, since no column's type argument tells.
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    static <T> T next(RowReader row) {
        return (T) row.value();
    }
}
