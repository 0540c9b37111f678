package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.Aggregate;
import dev.pgorm.ir.Aggregate.Form;
import dev.pgorm.ir.AggregateFunctions;
import dev.pgorm.ir.RoutineArgument;
import dev.pgorm.ir.RoutineTraits.Parallel;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about aggregates. */
final class AggregateSql implements DefinitionSql.Kind<Aggregate> {

    @Override
    public Class<Aggregate> type() {
        return Aggregate.class;
    }

    @Override
    public void phrase(Aggregate aggregate, SqlWriter writer) {
        writer.sql("AGGREGATE ").name(aggregate.name());
        signature(
                aggregate,
                aggregate.arguments().stream()
                        .map(each -> new RoutineArgument(each.mode(), Optional.empty(), each.type(), Optional.empty()))
                        .toList(),
                writer);
    }

    private static void signature(Aggregate aggregate, List<RoutineArgument> arguments, SqlWriter writer) {
        writer.sql("(");
        if (aggregate.form() == Form.ORDINARY) {
            if (arguments.isEmpty()) {
                writer.sql("*");
            }
            arguments(arguments, writer);
        } else {
            int direct = aggregate.directArguments();
            arguments(arguments.subList(0, direct), writer);
            writer.sql(direct == 0 ? "ORDER BY " : " ORDER BY ");
            // A variadic last argument stands for both: direct arguments and those that are sorted.
            arguments(arguments.subList(Math.min(direct, arguments.size() - 1), arguments.size()), writer);
        }
        writer.sql(")");
    }

    private static void arguments(List<RoutineArgument> arguments, SqlWriter writer) {
        writer.join(arguments, ", ", (each, argument) -> argument.write(each));
    }

    @Override
    public String create(Aggregate aggregate) {
        return create("CREATE AGGREGATE ", aggregate);
    }

    private static String create(String words, Aggregate aggregate) {
        SqlWriter writer = new SqlWriter().serverText(words).name(aggregate.name());
        signature(aggregate, aggregate.arguments(), writer);
        return writer.sql(" (\n    ")
                .join(options(aggregate), ",\n    ", SqlWriter::serverText)
                .sql("\n)")
                .toString();
    }

    private static List<String> options(Aggregate aggregate) {
        List<String> options = new ArrayList<>();
        functions(aggregate.functions(), "", options);
        function("COMBINEFUNC", aggregate.partial().combine(), options);
        function("SERIALFUNC", aggregate.partial().serialize(), options);
        function("DESERIALFUNC", aggregate.partial().deserialize(), options);
        aggregate.moving().ifPresent(moving -> functions(moving, "M", options));
        aggregate.sortOperator().ifPresent(operator -> {
            SqlWriter writer = new SqlWriter().sql("SORTOP = ");
            operator.write(writer);
            options.add(writer.toString());
        });
        if (aggregate.parallel() != Parallel.UNSAFE) {
            options.add("PARALLEL = " + aggregate.parallel().name());
        }
        if (aggregate.form() == Form.HYPOTHETICAL) {
            options.add("HYPOTHETICAL");
        }
        return options;
    }

    private static void functions(AggregateFunctions functions, String prefix, List<String> options) {
        function(prefix + "SFUNC", Optional.of(functions.transition()), options);
        function(prefix + "INVFUNC", functions.inverse(), options);
        options.add(prefix + "STYPE = " + functions.stateType().sql());
        if (functions.stateSpace() != 0) {
            options.add(prefix + "SSPACE = " + functions.stateSpace());
        }
        function(prefix + "FINALFUNC", functions.last(), options);
        if (functions.lastGetsArguments()) {
            options.add(prefix + "FINALFUNC_EXTRA");
        }
        functions.modify().ifPresent(modify -> options.add(prefix + "FINALFUNC_MODIFY = " + modify.name()));
        functions.initial().ifPresent(text -> {
            SqlWriter writer =
                    new SqlWriter().serverText(prefix).sql("INITCOND = ").literal(text);
            options.add(writer.toString());
        });
    }

    private static void function(String option, Optional<QualifiedName> name, List<String> options) {
        name.ifPresent(each -> options.add(
                new SqlWriter().serverText(option).sql(" = ").name(each).toString()));
    }

    /** CREATE OR REPLACE keeps the result, the kind and the names of arguments. */
    @Override
    public Optional<List<Alteration>> alter(Aggregate before, Aggregate after) {
        if (before.form() != after.form()
                || before.directArguments() != after.directArguments()
                || !before.result().equals(after.result())
                || !RoutineReplacement.keepsInputs(before.arguments(), after.arguments())) {
            return Optional.empty();
        }
        if (before.equals(after.withComment(before.comment()))) {
            return Optional.of(List.of());
        }
        Optional<String> reverse = RoutineReplacement.keepsInputs(after.arguments(), before.arguments())
                ? Optional.of(create("CREATE OR REPLACE AGGREGATE ", before))
                : Optional.empty();
        return Optional.of(List.of(new Alteration(create("CREATE OR REPLACE AGGREGATE ", after), reverse, true)));
    }
}
