package dev.pgorm.query.plan;

/** A related row shall be joined to a query whose rows would be others with a join. */
public final class UnjoinableRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnjoinableRow(String relation) {
        super("the relation " + relation
                + " is not joined to a query with distinct, groups, a union or a lock, which a join would change;"
                + " leave out loadBy(JOIN), or say loadBy(LEVELS)");
    }
}
