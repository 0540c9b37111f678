package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An argument of a function, procedure or aggregate, or a column of what a function returns as a table.
 *
 * @param mode which way its value goes
 * @param name its name, where it has one
 * @param type its data type
 * @param defaultValue the value that a call may leave out
 */
public record RoutineArgument(
        Mode mode, Optional<Identifier> name, TypeReference type, Optional<SqlExpr> defaultValue) {

    /** Which way the value of an argument goes. */
    public enum Mode {
        IN,
        OUT,
        INOUT,
        VARIADIC,
        /** A column of RETURNS TABLE. */
        TABLE;

        /** Whether a call gives the value, so that it is a part of what tells routines of one name apart. */
        public boolean isInput() {
            return this == IN || this == INOUT || this == VARIADIC;
        }

        /** Whether the routine gives the value back. */
        public boolean isOutput() {
            return this == OUT || this == INOUT || this == TABLE;
        }
    }

    /**
     * The name by which a routine is told apart from others of its name: {@code slug(text, integer)}.
     *
     * @param name the routine's own name
     */
    static String identity(Identifier name, List<RoutineArgument> arguments) {
        return arguments.stream()
                .filter(each -> each.mode().isInput())
                .map(each -> each.type().sql())
                .collect(Collectors.joining(", ", name.value() + "(", ")"));
    }

    RoutineArgument renamed(NewNames names) {
        return new RoutineArgument(mode, name, names.type(type), defaultValue.map(names::text));
    }

    /** Appends mode, name and type, as they stand in the list of arguments. */
    public void write(SqlWriter writer) {
        switch (mode) {
            case IN, TABLE -> {}
            case OUT -> writer.sql("OUT ");
            case INOUT -> writer.sql("INOUT ");
            case VARIADIC -> writer.sql("VARIADIC ");
        }
        name.ifPresent(text -> writer.identifier(text).sql(" "));
        type.write(writer);
        defaultValue.ifPresent(value -> writer.sql(" DEFAULT ").expression(value));
    }
}
