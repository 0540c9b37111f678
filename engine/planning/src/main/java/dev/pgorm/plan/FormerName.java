package dev.pgorm.plan;

import dev.pgorm.ir.Definition;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.NewNames;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;

/** Gives one definition back a name that it has on the way, and leaves everything else as it is called by then. */
record FormerName(ObjectAddress now, ObjectAddress then) implements NewNames {

    /** The definition under another name of its own, or in another schema. */
    static Definition of(Definition definition, QualifiedName name) {
        ObjectAddress now = definition.address();
        return definition.renamed(new FormerName(
                now,
                new ObjectAddress(now.kind(), name.schema().value(), name.name().value(), now.part())));
    }

    /** The definition under another name of its own. */
    static Definition of(Definition definition, String name) {
        ObjectAddress now = definition.address();
        return definition.renamed(new FormerName(
                now,
                now.part().isEmpty()
                        ? new ObjectAddress(now.kind(), now.schema(), name, "")
                        : new ObjectAddress(now.kind(), now.schema(), now.name(), name)));
    }

    @Override
    public QualifiedName name(QualifiedName old) {
        return now.part().isEmpty() && !now.schema().isEmpty() && old.equals(PlanContext.name(now))
                ? PlanContext.name(then)
                : old;
    }

    @Override
    public Identifier column(QualifiedName relation, Identifier old) {
        return old;
    }

    @Override
    public ObjectAddress address(ObjectAddress old) {
        return old.equals(now) ? then : old;
    }

    @Override
    public Index index(QualifiedName relation, Index old) {
        return old;
    }

    @Override
    public TypeReference type(TypeReference old) {
        return old;
    }

    @Override
    public SqlExpr text(SqlExpr old) {
        return old;
    }

    @Override
    public SqlExpr text(QualifiedName relation, SqlExpr old) {
        return old;
    }
}
