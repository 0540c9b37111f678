package dev.pgorm.introspect;

import dev.pgorm.ir.Aggregate;
import dev.pgorm.ir.Aggregate.Form;
import dev.pgorm.ir.Aggregate.Partial;
import dev.pgorm.ir.AggregateFunctions;
import dev.pgorm.ir.AggregateFunctions.Modify;
import dev.pgorm.ir.Operator;
import dev.pgorm.ir.sql.QualifiedName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What a row of the routines says of an aggregate function. */
final class AggregateRows {

    private AggregateRows() {}

    /** The columns that {@link #read} needs beside those of every routine, of the row {@code a} of pg_aggregate. */
    static String columns() {
        return """
                a.aggkind, a.aggnumdirectargs, %s AS transition, %s AS last, %s AS combine, %s AS serialize, %s AS deserialize,
                    %s AS moving_transition, %s AS moving_inverse, %s AS moving_last, a.aggfinalextra, a.aggmfinalextra,
                    a.aggfinalmodify, a.aggmfinalmodify, a.aggtransspace, a.aggmtransspace, a.agginitval, a.aggminitval,
                    %s AS state_type, %s AS moving_type, so.oprname AS sort_operator, son.nspname AS sort_schema""".formatted(
                        FunctionNames.select("a.aggtransfn"),
                        FunctionNames.select("a.aggfinalfn"),
                        FunctionNames.select("a.aggcombinefn"),
                        FunctionNames.select("a.aggserialfn"),
                        FunctionNames.select("a.aggdeserialfn"),
                        FunctionNames.select("a.aggmtransfn"),
                        FunctionNames.select("a.aggminvtransfn"),
                        FunctionNames.select("a.aggmfinalfn"),
                        TypeColumns.plain("a.aggtranstype"),
                        TypeColumns.plain("a.aggmtranstype"));
    }

    static void read(Row row, Draft draft) throws SQLException {
        Form form = form(row.text("aggkind"));
        Aggregate aggregate = new Aggregate(
                row.name("schema", "name"),
                form,
                RoutineArguments.read(row, "arguments"),
                (int) row.number("aggnumdirectargs"),
                TypeColumns.optionalPlain(row, "result"),
                functions(row, form),
                moving(row, form),
                new Partial(
                        FunctionNames.optional(row, "combine"),
                        FunctionNames.optional(row, "serialize"),
                        FunctionNames.optional(row, "deserialize")),
                sortOperator(row),
                RoutineReader.parallel(row.text("proparallel")),
                row.optionalText("comment"));
        draft.add(aggregate);
        draft.identify("pg_proc", row.number("oid"), aggregate.address());
    }

    private static Form form(String kind) {
        return switch (kind) {
            case "o" -> Form.ORDERED_SET;
            case "h" -> Form.HYPOTHETICAL;
            default -> Form.ORDINARY;
        };
    }

    private static AggregateFunctions functions(Row row, Form form) throws SQLException {
        return new AggregateFunctions(
                TypeColumns.plain(row.list("state_type")),
                (int) row.number("aggtransspace"),
                FunctionNames.optional(row, "transition").orElseThrow(),
                Optional.empty(),
                FunctionNames.optional(row, "last"),
                row.flag("aggfinalextra"),
                modify(row.text("aggfinalmodify"), form),
                row.optionalText("agginitval"));
    }

    private static Optional<AggregateFunctions> moving(Row row, Form form) throws SQLException {
        List<String> stateType = row.list("moving_type");
        Optional<QualifiedName> transition = FunctionNames.optional(row, "moving_transition");
        if (stateType.isEmpty() || transition.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AggregateFunctions(
                TypeColumns.plain(stateType),
                (int) row.number("aggmtransspace"),
                transition.get(),
                FunctionNames.optional(row, "moving_inverse"),
                FunctionNames.optional(row, "moving_last"),
                row.flag("aggmfinalextra"),
                modify(row.text("aggmfinalmodify"), form),
                row.optionalText("aggminitval")));
    }

    private static Optional<Modify> modify(String code, Form form) {
        Modify modify = switch (code) {
            case "s" -> Modify.SHAREABLE;
            case "w" -> Modify.READ_WRITE;
            default -> Modify.READ_ONLY;
        };
        Modify usual = form == Form.ORDINARY ? Modify.READ_ONLY : Modify.READ_WRITE;
        return modify == usual ? Optional.empty() : Optional.of(modify);
    }

    private static Optional<Operator> sortOperator(Row row) throws SQLException {
        return row.optionalName("sort_schema", "sort_operator").map(OperatorNames::operator);
    }
}
