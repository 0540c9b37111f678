package dev.pgorm.ir;

import dev.pgorm.ir.sql.SqlExpr;

/** What a function or procedure does. */
public sealed interface RoutineBody {

    /**
     * A text in the routine's language, kept byte for byte (for {@code internal} the name of the server's own function).
     *
     * @param text what stands between the quotes
     */
    record Quoted(String text) implements RoutineBody {}

    /**
     * A function of a shared library.
     *
     * @param file the library
     * @param symbol the function's name in it
     */
    record Library(String file, String symbol) implements RoutineBody {}

    /**
     * A body in standard SQL, which the server understands when the routine is made.
     *
     * @param text {@code RETURN …} or {@code BEGIN ATOMIC … END}
     */
    record Sql(SqlExpr text) implements RoutineBody {}
}
