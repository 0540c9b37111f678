package dev.pgorm.ddl;

import dev.pgorm.ir.Routine;
import dev.pgorm.ir.Routine.Form;
import dev.pgorm.ir.RoutineArgument;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** Whether CREATE OR REPLACE turns one routine into another with the same argument types. */
final class RoutineReplacement {

    private RoutineReplacement() {}

    static boolean isPossible(Routine before, Routine after) {
        return before.form() == after.form()
                && before.result().equals(after.result())
                && before.returnsSet() == after.returnsSet()
                && outputRow(before).equals(outputRow(after))
                && keepsInputs(before.arguments(), after.arguments());
    }

    private record OutputColumn(Optional<Identifier> name, TypeReference type) {}

    /** The row that several output arguments, or any of a procedure, make up. */
    private static List<OutputColumn> outputRow(Routine routine) {
        List<OutputColumn> row = routine.arguments().stream()
                .filter(each -> each.mode().isOutput())
                .map(each -> new OutputColumn(each.name(), each.type()))
                .toList();
        return row.size() == 1 && routine.form() != Form.PROCEDURE ? List.of() : row;
    }

    /** An input argument cannot lose or change its name, nor lose its default. */
    static boolean keepsInputs(List<RoutineArgument> before, List<RoutineArgument> after) {
        List<RoutineArgument> old = inputs(before);
        List<RoutineArgument> young = inputs(after);
        for (int i = 0; i < old.size(); i++) {
            RoutineArgument argument = old.get(i);
            RoutineArgument other = young.get(i);
            if (argument.name().isPresent() && !argument.name().equals(other.name())) {
                return false;
            }
            if (argument.defaultValue().isPresent()
                    && (other.defaultValue().isEmpty() || mayChangeType(argument, other))) {
                return false;
            }
        }
        return true;
    }

    private static List<RoutineArgument> inputs(List<RoutineArgument> arguments) {
        return arguments.stream().filter(each -> each.mode().isInput()).toList();
    }

    /** The default of an argument of any type has a type of its own, which may not change. */
    private static boolean mayChangeType(RoutineArgument before, RoutineArgument after) {
        return before.type() instanceof TypeReference.BuiltIn type
                && type.spelling().startsWith("any")
                && !before.defaultValue().equals(after.defaultValue());
    }
}
