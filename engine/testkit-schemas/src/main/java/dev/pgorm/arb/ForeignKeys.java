package dev.pgorm.arb;

import dev.pgorm.ir.Column;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Constraint.Deferrability;
import dev.pgorm.ir.Constraint.ReferentialAction;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds random foreign keys to tables. */
final class ForeignKeys {

    private ForeignKeys() {}

    static Table add(Dice dice, Table referencing, Identifier column, Table referenced) {
        Identifier key = referenced.primaryKey().orElseThrow().columns().getFirst();
        Column target = referenced.column(key).orElseThrow();
        List<Column> columns = new ArrayList<>(referencing.columns());
        columns.add(Column.of(column.value(), target.type()));
        List<Constraint> constraints = new ArrayList<>(referencing.constraints());
        constraints.add(new Constraint.ForeignKey(
                Identifier.of(column.value() + "_fkey"),
                List.of(column),
                referenced.name(),
                List.of(key),
                dice.one(List.of(ReferentialAction.NO_ACTION, ReferentialAction.CASCADE, ReferentialAction.SET_NULL)),
                dice.one(List.of(ReferentialAction.values())),
                List.of(),
                dice.chance(20) ? Constraint.Match.FULL : Constraint.Match.SIMPLE,
                dice.one(List.of(Deferrability.values())),
                dice.chance(80),
                Optional.empty()));
        return referencing.withParts(columns, constraints, referencing.indexes());
    }
}
