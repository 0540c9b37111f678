package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;

/** What objects are called after renames; what is not renamed keeps its name. */
public interface NewNames {

    /** The new name of a table, view, type, sequence, index or routine. */
    QualifiedName name(QualifiedName old);

    /** The new name of a definition of that kind. */
    default QualifiedName name(DefinitionKind kind, QualifiedName old) {
        ObjectAddress young = address(ObjectAddress.of(kind, old));
        return QualifiedName.of(young.schema(), young.name());
    }

    /** The new name of a column. */
    Identifier column(QualifiedName relation, Identifier old);

    /** The new address of an object or of a part of one. */
    ObjectAddress address(ObjectAddress old);

    /**
     * An index with the new names of all that it names.
     *
     * @param relation its table or materialized view under its old name
     */
    Index index(QualifiedName relation, Index old);

    /** The type under its new name. */
    TypeReference type(TypeReference old);

    /** A text with the new names of what it names with a schema. */
    SqlExpr text(SqlExpr old);

    /**
     * A text that is about the row of one relation, with the new names of the columns as well.
     *
     * @param relation the relation under its old name
     */
    SqlExpr text(QualifiedName relation, SqlExpr old);
}
