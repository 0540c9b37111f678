package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.Optional;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type its data type
 * @param notNull whether NULL is refused (also where the primary key makes it so)
 * @param value what gives it a value when nothing is inserted
 * @param collation COLLATE, where it is not the type's own
 * @param storage STORAGE, where it is not the type's own: plain, external, extended or main
 * @param compression COMPRESSION, where it is stated: pglz or lz4
 * @param statisticsTarget SET STATISTICS, where it is stated
 * @param comment its comment
 */
public record Column(
        Identifier name,
        TypeReference type,
        boolean notNull,
        ColumnValue value,
        Optional<QualifiedName> collation,
        Optional<String> storage,
        Optional<String> compression,
        Optional<Integer> statisticsTarget,
        Optional<String> comment) {

    /** A column with nothing but a name and a type. */
    public static Column of(String name, TypeReference type) {
        return new Column(
                Identifier.of(name),
                type,
                false,
                new ColumnValue.None(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Column withNotNull(boolean refused) {
        return new Column(name, type, refused, value, collation, storage, compression, statisticsTarget, comment);
    }

    public Column withName(Identifier other) {
        return new Column(other, type, notNull, value, collation, storage, compression, statisticsTarget, comment);
    }

    public Column withType(TypeReference other) {
        return new Column(name, other, notNull, value, collation, storage, compression, statisticsTarget, comment);
    }

    public Column withValue(ColumnValue other) {
        return new Column(name, type, notNull, other, collation, storage, compression, statisticsTarget, comment);
    }

    public Column withComment(Optional<String> other) {
        return new Column(name, type, notNull, value, collation, storage, compression, statisticsTarget, other);
    }
}
