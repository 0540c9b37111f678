package dev.pgorm.plan;

import dev.pgorm.ir.Definition;
import dev.pgorm.ir.SqlBlock;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.Optional;

/**
 * A name that only one object at a time can have.
 *
 * @param space what shares the name: relations of a schema, types of a schema, constraints of a table
 * @param owner the schema, or the table within it
 * @param name the name itself
 */
record HeldName(Space space, String owner, String name) {

    enum Space {
        SCHEMA,
        /** Tables, sequences and indexes. */
        RELATION,
        /** Types, and tables for their row type. */
        TYPE,
        CONSTRAINT,
        COLUMN
    }

    static HeldName relation(QualifiedName name) {
        return new HeldName(Space.RELATION, name.schema().value(), name.name().value());
    }

    static HeldName type(QualifiedName name) {
        return new HeldName(Space.TYPE, name.schema().value(), name.name().value());
    }

    static HeldName constraint(QualifiedName table, Identifier name) {
        return new HeldName(Space.CONSTRAINT, table.toString(), name.value());
    }

    /** The name that a definition holds; empty where its kind has a name space of its own. */
    static Optional<HeldName> of(Definition definition) {
        return switch (definition) {
            case View view -> Optional.of(relation(view.name()));
            case SqlBlock block -> Optional.empty();
        };
    }

    static HeldName column(QualifiedName table, Identifier name) {
        return new HeldName(Space.COLUMN, table.toString(), name.value());
    }
}
