package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;

/**
 * A not-null constraint of a column (from PostgreSQL 18) that is not the one that {@code NOT NULL} alone makes.
 *
 * @param name its name; that of an inherited one follows from the order in which tables and constraints were made, and no statement
 *     changes it while it is inherited, so that it makes no difference
 * @param noInherit NO INHERIT
 * @param validated false for NOT VALID
 * @param origin whether it comes from a parent's
 */
public record NotNullConstraint(Identifier name, boolean noInherit, boolean validated, Origin origin) {

    /** A constraint of the table's own. */
    public NotNullConstraint(Identifier name, boolean noInherit, boolean validated) {
        this(name, noInherit, validated, Origin.OWN);
    }

    /** The same under another name. */
    public NotNullConstraint withName(Identifier other) {
        return new NotNullConstraint(other, noInherit, validated, origin);
    }

    /** The constraint as a child has it from the table that this one is of. */
    public NotNullConstraint inherited() {
        return new NotNullConstraint(name, noInherit, validated, Origin.INHERITED);
    }
}
