package dev.pgorm.exec.error;

import dev.pgorm.query.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What is known of a statement that failed.
 *
 * @param filled the table whose rows it makes or changes
 * @param tables those that it concerns, as far as they are known
 * @param places where a place of the text that was sent, in code points from 1, is in the text that a program wrote; empty where it wrote none
 * @param stop who asked for the statement to end, as far as we know
 */
public record Situation(Optional<Table> filled, List<Table> tables, Stop stop, Optional<IntFunction<String>> places) {

    /** Why the server may have stopped a statement: it gives one SQLSTATE for all of them, and its words depend on its language. */
    public enum Stop {
        /** Nobody here asked for it. */
        NOBODY,
        /** The program asked for it. */
        PROGRAM,
        /** It had run as long as it may. */
        TIMEOUT
    }

    /** What is known of a statement that no program wrote as text. */
    public Situation(Optional<Table> filled, List<Table> tables, Stop stop) {
        this(filled, tables, stop, Optional.empty());
    }

    /** The same, of a text that a program wrote. */
    public Situation of(IntFunction<String> text) {
        return new Situation(filled, tables, stop, Optional.of(text));
    }

    public Situation {
        tables = List.copyOf(tables);
    }

    /** Nothing is known. */
    public static Situation unknown() {
        return new Situation(Optional.empty(), List.of(), Stop.NOBODY);
    }
}
