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
 * @param details what few columns state
 * @param comment its comment
 */
public record Column(
        Identifier name,
        TypeReference type,
        boolean notNull,
        ColumnValue value,
        Optional<QualifiedName> collation,
        ColumnDetails details,
        Optional<String> comment) {

    /** A column with nothing but a name and a type. */
    public static Column of(String name, TypeReference type) {
        return new Column(
                Identifier.of(name),
                type,
                false,
                new ColumnValue.None(),
                Optional.empty(),
                ColumnDetails.none(),
                Optional.empty());
    }

    /** Whether it comes from a parent table. */
    public Origin origin() {
        return details.origin();
    }

    /** STORAGE, where it is not the type's own. */
    public Optional<String> storage() {
        return details.storage();
    }

    /** COMPRESSION, where it is stated. */
    public Optional<String> compression() {
        return details.compression();
    }

    /** SET STATISTICS, where it is stated. */
    public Optional<Integer> statisticsTarget() {
        return details.statisticsTarget();
    }

    public Column withNotNull(boolean refused) {
        return new Column(name, type, refused, value, collation, details, comment);
    }

    public Column withName(Identifier other) {
        return new Column(other, type, notNull, value, collation, details, comment);
    }

    public Column withType(TypeReference other) {
        return new Column(name, other, notNull, value, collation, details, comment);
    }

    public Column withValue(ColumnValue other) {
        return new Column(name, type, notNull, other, collation, details, comment);
    }

    public Column withComment(Optional<String> other) {
        return new Column(name, type, notNull, value, collation, details, other);
    }

    public Column withDetails(ColumnDetails others) {
        return others.equals(details) ? this : new Column(name, type, notNull, value, collation, others, comment);
    }
}
