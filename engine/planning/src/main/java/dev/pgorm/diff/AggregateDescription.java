package dev.pgorm.diff;

import dev.pgorm.ir.Aggregate;
import dev.pgorm.ir.Aggregate.Form;
import dev.pgorm.ir.AggregateFunctions;
import dev.pgorm.ir.Operator;
import dev.pgorm.ir.RoutineTraits.Parallel;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.Optional;

/** The attributes of aggregates. */
final class AggregateDescription {

    private AggregateDescription() {}

    static void describe(Aggregate aggregate, Attributes attributes) {
        if (aggregate.form() != Form.ORDINARY) {
            attributes
                    .put("form", RoutineDescription.word(aggregate.form()))
                    .put("direct arguments", Integer.toString(aggregate.directArguments()));
        }
        RoutineDescription.arguments(aggregate.arguments(), attributes);
        aggregate.result().ifPresent(type -> attributes.put("returns", type.sql()));
        functions(aggregate.functions(), "", attributes);
        aggregate.moving().ifPresent(moving -> functions(moving, "moving ", attributes));
        function("combine function", aggregate.partial().combine(), attributes);
        function("serial function", aggregate.partial().serialize(), attributes);
        function("deserial function", aggregate.partial().deserialize(), attributes);
        aggregate.sortOperator().ifPresent(operator -> attributes.put("sort operator", sql(operator)));
        if (aggregate.parallel() != Parallel.UNSAFE) {
            attributes.put("parallel", RoutineDescription.word(aggregate.parallel()));
        }
    }

    private static void functions(AggregateFunctions functions, String prefix, Attributes attributes) {
        function(prefix + "state function", Optional.of(functions.transition()), attributes);
        attributes.put(prefix + "state type", functions.stateType().sql());
        if (functions.stateSpace() != 0) {
            attributes.put(prefix + "state space", Integer.toString(functions.stateSpace()));
        }
        function(prefix + "inverse function", functions.inverse(), attributes);
        function(prefix + "final function", functions.last(), attributes);
        attributes
                .flag(prefix + "final function gets arguments", functions.lastGetsArguments())
                .putAny(prefix + "final function modifies", functions.modify().map(RoutineDescription::word))
                .putAny(prefix + "initial state", functions.initial());
    }

    private static void function(String attribute, Optional<QualifiedName> name, Attributes attributes) {
        attributes.putAny(attribute, name.map(SqlWriter::quote));
    }

    static String sql(Operator operator) {
        SqlWriter writer = new SqlWriter();
        operator.write(writer);
        return writer.toString();
    }
}
