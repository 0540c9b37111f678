package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;

/**
 * A not-null constraint of a column (from PostgreSQL 18) that is not the one that {@code NOT NULL} alone makes.
 *
 * @param name its name
 * @param noInherit NO INHERIT
 * @param validated false for NOT VALID
 */
public record NotNullConstraint(Identifier name, boolean noInherit, boolean validated) {

    public NotNullConstraint withName(Identifier other) {
        return new NotNullConstraint(other, noInherit, validated);
    }
}
