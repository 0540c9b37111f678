package dev.pgorm.exec.error;

import dev.pgorm.query.Table;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a statement that failed.
 *
 * @param filled the table whose rows it makes or changes
 * @param tables those that it concerns, as far as they are known
 * @param stop who asked for the statement to end, as far as we know
 */
public record Situation(Optional<Table> filled, List<Table> tables, Stop stop) {

    /** Why the server may have stopped a statement: it gives one SQLSTATE for all of them, and its words depend on its language. */
    public enum Stop {
        /** Nobody here asked for it. */
        NOBODY,
        /** The program asked for it. */
        PROGRAM,
        /** It had run as long as it may. */
        TIMEOUT
    }

    public Situation {
        tables = List.copyOf(tables);
    }

    /** Nothing is known. */
    public static Situation unknown() {
        return new Situation(Optional.empty(), List.of(), Stop.NOBODY);
    }
}
