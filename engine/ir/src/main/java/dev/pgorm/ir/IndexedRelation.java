package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** What can have indexes: its indexes are planned by themselves, and go with it. */
public sealed interface IndexedRelation permits Table, MaterializedView {

    /** Its name. */
    QualifiedName name();

    /** Its address. */
    ObjectAddress address();

    /** The indexes that no constraint owns. */
    List<Index> indexes();

    /** The index of that name. */
    default Optional<Index> index(Identifier indexName) {
        return indexes().stream().filter(each -> each.name().equals(indexName)).findFirst();
    }

    /** The names of its columns, in order. */
    List<Identifier> columnNames();
}
