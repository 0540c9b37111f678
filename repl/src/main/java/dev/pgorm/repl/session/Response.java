package dev.pgorm.repl.session;

import dev.pgorm.ir.sql.SqlStatements;
import dev.pgorm.workspace.error.ExitCode;

/** A session's answer; what there was to read has been written to the console by then. */
public sealed interface Response {

    /** All is done, or, to an inspection, the text can be run. */
    record Done() implements Response {}

    /** Something failed; what followed was not run. */
    record Failed(ExitCode exit) implements Response {}

    /** The text goes on; {@code end} says in what it stops. */
    record Incomplete(SqlStatements.End end) implements Response {}

    /** The session is over. */
    record Leave() implements Response {}
}
