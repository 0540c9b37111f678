package dev.pgorm.workspace.database;

import dev.pgorm.workspace.error.WorkspaceError;

/** Whether the project's database answers. */
public sealed interface DatabaseState {

    /** Nobody has asked for it. */
    record NotOpened() implements DatabaseState {}

    /** It is being started or reached; {@code activity} says what is going on. */
    record Starting(String activity) implements DatabaseState {}

    /**
     * It answers.
     *
     * @param address where it is
     * @param serverVersion as the server says it: {@code 17.11}
     * @param serverMajor {@code 17}
     */
    record Ready(DatabaseAddress address, String serverVersion, int serverMajor) implements DatabaseState {}

    /** It cannot be reached. */
    record Failed(WorkspaceError error) implements DatabaseState {}
}
