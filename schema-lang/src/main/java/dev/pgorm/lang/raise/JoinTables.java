package dev.pgorm.lang.raise;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Constraint.Deferrability;
import dev.pgorm.ir.Constraint.ForeignKey;
import dev.pgorm.ir.Constraint.Match;
import dev.pgorm.ir.Constraint.PrimaryKey;
import dev.pgorm.ir.Constraint.ReferentialAction;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.lang.lower.PrismaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recognises the tables of implicit many-to-many relations: only those that are exactly what lowering would make of one. */
final class JoinTables {

    private static final Identifier COLUMN_A = Identifier.of("A");
    private static final Identifier COLUMN_B = Identifier.of("B");

    private JoinTables() {}

    /**
     * A table that can be written as a pair of lists.
     *
     * @param table the table
     * @param relation its name without the underscore
     * @param first what column A references
     * @param second what column B references
     */
    record JoinTable(Table table, String relation, QualifiedName first, QualifiedName second) {}

    static List<JoinTable> in(Catalog catalog) {
        List<JoinTable> found = new ArrayList<>();
        for (Table table : catalog.tables()) {
            read(catalog, table).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<JoinTable> read(Catalog catalog, Table table) {
        Identifier name = table.name().name();
        boolean named =
                name.value().startsWith("_") && name.value().length() > 1 && name.byteLength() < Identifier.MAX_BYTES;
        if (!named || table.columns().size() != 2 || table.constraints().size() != 3) {
            return Optional.empty();
        }
        Optional<QualifiedName> first = target(table, COLUMN_A);
        Optional<QualifiedName> second = target(table, COLUMN_B);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        Optional<Table> made = first.flatMap(catalog::table)
                .flatMap(one -> second.flatMap(catalog::table).flatMap(other -> make(table.name(), one, other)));
        boolean same = made.filter(table::equals).isPresent()
                && table.name().schema().equals(first.get().schema());
        return same
                ? Optional.of(new JoinTable(table, name.value().substring(1), first.get(), second.get()))
                : Optional.empty();
    }

    private static Optional<QualifiedName> target(Table table, Identifier column) {
        return table.constraints().stream()
                .filter(ForeignKey.class::isInstance)
                .map(ForeignKey.class::cast)
                .filter(each -> each.columns().equals(List.of(column)))
                .map(ForeignKey::referencedTable)
                .findFirst();
    }

    /** The table that lowering would make. */
    private static Optional<Table> make(QualifiedName name, Table first, Table second) {
        Optional<Column> firstKey = key(first);
        Optional<Column> secondKey = key(second);
        if (firstKey.isEmpty() || secondKey.isEmpty()) {
            return Optional.empty();
        }
        List<Constraint> constraints = List.of(
                new PrimaryKey(
                        PrismaNames.joinTableKey(name.name()),
                        List.of(COLUMN_A, COLUMN_B),
                        List.of(),
                        Deferrability.NOT_DEFERRABLE,
                        StorageParameters.none(),
                        Optional.empty()),
                foreignKey(name, COLUMN_A, first, firstKey.get()),
                foreignKey(name, COLUMN_B, second, secondKey.get()));
        Index index = new Index(
                PrismaNames.joinTableIndex(name.name()),
                false,
                Index.BTREE,
                List.of(Index.Element.column(COLUMN_B)),
                List.of(),
                false,
                Optional.empty(),
                StorageParameters.none(),
                Optional.empty(),
                Optional.empty());
        List<Column> columns = List.of(
                Column.of(COLUMN_A.value(), firstKey.get().type()).withNotNull(true),
                Column.of(COLUMN_B.value(), secondKey.get().type()).withNotNull(true));
        return Optional.of(Table.of(name, columns).withParts(columns, constraints, List.of(index)));
    }

    private static Optional<Column> key(Table table) {
        return table.primaryKey()
                .filter(each -> each.columns().size() == 1)
                .flatMap(each -> table.column(each.columns().getFirst()))
                .filter(each -> !each.type().array());
    }

    private static ForeignKey foreignKey(QualifiedName name, Identifier column, Table target, Column key) {
        return new ForeignKey(
                PrismaNames.joinTableForeignKey(name.name(), column.value()),
                List.of(column),
                target.name(),
                List.of(key.name()),
                ReferentialAction.CASCADE,
                ReferentialAction.CASCADE,
                List.of(),
                Match.SIMPLE,
                Deferrability.NOT_DEFERRABLE,
                true,
                Optional.empty());
    }
}
