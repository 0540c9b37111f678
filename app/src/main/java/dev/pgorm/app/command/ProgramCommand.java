package dev.pgorm.app.command;

import dev.pgorm.workspace.error.ExitCode;

/** A command, its options already set. */
public interface ProgramCommand {

    /** Runs it. */
    ExitCode run(Invocation invocation);
}
