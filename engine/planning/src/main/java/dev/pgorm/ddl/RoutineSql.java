package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.Routine;
import dev.pgorm.ir.Routine.Form;
import dev.pgorm.ir.RoutineArgument;
import dev.pgorm.ir.RoutineArgument.Mode;
import dev.pgorm.ir.RoutineBody;
import dev.pgorm.ir.RoutineTraits;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/** Statements about functions and procedures. */
final class RoutineSql implements DefinitionSql.Kind<Routine> {

    @Override
    public Class<Routine> type() {
        return Routine.class;
    }

    @Override
    public void phrase(Routine routine, SqlWriter writer) {
        writer.sql(kind(routine)).sql(" ").name(routine.name()).sql("(");
        if (routine.form() == Form.PROCEDURE) {
            // Without modes a list of types could also mean another procedure with output arguments.
            List<RoutineArgument> arguments = routine.arguments().stream()
                    .map(each -> new RoutineArgument(each.mode(), Optional.empty(), each.type(), Optional.empty()))
                    .toList();
            writer.join(arguments, ", ", (each, argument) -> {
                if (argument.mode() == Mode.IN) {
                    each.sql("IN ");
                }
                argument.write(each);
            });
        } else {
            writer.join(routine.reference().types(), ", ", (each, type) -> type.write(each));
        }
        writer.sql(")");
    }

    private static String kind(Routine routine) {
        return routine.form() == Form.PROCEDURE ? "PROCEDURE" : "FUNCTION";
    }

    @Override
    public String create(Routine routine) {
        return create("CREATE ", routine);
    }

    private static String create(String words, Routine routine) {
        SqlWriter writer = new SqlWriter()
                .serverText(words)
                .sql(kind(routine))
                .sql(" ")
                .name(routine.name())
                .sql("(")
                .join(
                        routine.arguments().stream()
                                .filter(each -> each.mode() != Mode.TABLE)
                                .toList(),
                        ", ",
                        (each, argument) -> argument.write(each))
                .sql(")");
        returns(routine, writer);
        traits(routine, writer);
        body(routine.body(), writer);
        return writer.toString();
    }

    private static void returns(Routine routine, SqlWriter writer) {
        List<RoutineArgument> columns = routine.arguments().stream()
                .filter(each -> each.mode() == Mode.TABLE)
                .toList();
        if (!columns.isEmpty()) {
            writer.sql("\nRETURNS TABLE(")
                    .join(columns, ", ", (each, column) -> column.write(each))
                    .sql(")");
            return;
        }
        routine.result().ifPresent(type -> {
            writer.sql("\nRETURNS ").sql(routine.returnsSet() ? "SETOF " : "");
            type.write(writer);
        });
    }

    private static void traits(Routine routine, SqlWriter writer) {
        RoutineTraits traits = routine.traits();
        writer.sql("\nLANGUAGE ").identifier(traits.language());
        if (!traits.transforms().isEmpty()) {
            writer.sql("\nTRANSFORM ")
                    .join(traits.transforms(), ", ", (each, type) -> type.write(each.sql("FOR TYPE ")));
        }
        if (routine.form() == Form.WINDOW_FUNCTION) {
            writer.sql("\nWINDOW");
        }
        RoutineTraitsSql.differences(Optional.empty(), traits)
                .forEach(each -> writer.sql("\n").serverText(each));
        traits.settings().forEach(each -> SettingSql.set(writer.sql("\n"), each));
    }

    private static void body(RoutineBody body, SqlWriter writer) {
        switch (body) {
            case RoutineBody.Quoted quoted -> writer.sql("\nAS ").dollarQuoted(quoted.text());
            case RoutineBody.Library library ->
                writer.sql("\nAS ").literal(library.file()).sql(", ").literal(library.symbol());
            case RoutineBody.Sql sql -> writer.sql("\n").expression(sql.text());
        }
    }

    @Override
    public Optional<List<Alteration>> alter(Routine before, Routine after) {
        if (!RoutineReplacement.isPossible(before, after)) {
            return Optional.empty();
        }
        if (before.equals(after.withComment(before.comment()))) {
            return Optional.of(List.of());
        }
        Optional<String> clauses = RoutineTraitsSql.alter(before, after);
        if (clauses.isPresent()) {
            return Optional.of(List.of(new Alteration(
                    alter(after, clauses.get()),
                    RoutineTraitsSql.alter(after, before).map(each -> alter(after, each)),
                    false)));
        }
        Optional<String> reverse = RoutineReplacement.isPossible(after, before)
                ? Optional.of(create("CREATE OR REPLACE ", before))
                : Optional.empty();
        return Optional.of(List.of(new Alteration(create("CREATE OR REPLACE ", after), reverse, true)));
    }

    private String alter(Routine routine, String clauses) {
        SqlWriter writer = new SqlWriter().sql("ALTER ");
        phrase(routine, writer);
        return writer.sql(" ").serverText(clauses).toString();
    }
}
