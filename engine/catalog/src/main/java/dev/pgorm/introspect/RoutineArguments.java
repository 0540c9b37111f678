package dev.pgorm.introspect;

import dev.pgorm.ir.RoutineArgument;
import dev.pgorm.ir.RoutineArgument.Mode;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlExpr;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The arguments of routines, as one array for each. */
final class RoutineArguments {

    private static final int MODE = 0;
    private static final int NAME = 1;
    private static final int DEFAULT = 2;
    private static final int TYPE = 3;

    private RoutineArguments() {}

    /** The arguments of the row {@code routine} of pg_proc. */
    static String select(String routine) {
        return """
                ARRAY(SELECT ARRAY[coalesce(#.proargmodes[argument.place]::text, 'i'), coalesce(#.proargnames[argument.place], ''),
                        pg_get_function_arg_default(#.oid, argument.place::int)] || %s
                    FROM unnest(coalesce(#.proallargtypes, #.proargtypes::oid[])) WITH ORDINALITY AS argument(type, place)
                    ORDER BY argument.place)""".formatted(TypeColumns.plain("argument.type")).replace("#", routine);
    }

    static List<RoutineArgument> read(Row row, String column) throws SQLException {
        List<RoutineArgument> arguments = new ArrayList<>();
        for (List<String> each : row.table(column)) {
            String name = each.get(NAME);
            arguments.add(new RoutineArgument(
                    mode(each.get(MODE)),
                    name.isEmpty() ? Optional.empty() : Optional.of(Identifier.of(name)),
                    TypeColumns.plain(each.subList(TYPE, each.size())),
                    Optional.ofNullable(each.get(DEFAULT)).map(SqlExpr::canonical)));
        }
        return arguments;
    }

    private static Mode mode(String code) {
        return switch (code) {
            case "o" -> Mode.OUT;
            case "b" -> Mode.INOUT;
            case "v" -> Mode.VARIADIC;
            case "t" -> Mode.TABLE;
            default -> Mode.IN;
        };
    }
}
