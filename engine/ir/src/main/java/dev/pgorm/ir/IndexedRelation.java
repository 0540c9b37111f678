package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.List;

/** What can have indexes: its indexes are planned by themselves, and go with it. */
public sealed interface IndexedRelation permits Table, MaterializedView {

    /** Its name. */
    QualifiedName name();

    /** Its address. */
    ObjectAddress address();

    /** The indexes that no constraint owns. */
    List<Index> indexes();

    /** The names of its columns, in order. */
    List<Identifier> columnNames();
}
