package dev.pgorm.workspace.change;

/** How far the database is from the schema, as far as it is known without waiting. */
public sealed interface PendingChanges {

    /** Nobody has looked yet, or somebody is looking. */
    record Unknown() implements PendingChanges {}

    /** Database and schema were compared. */
    record Known(int changes, boolean databaseIsEmpty) implements PendingChanges {}

    /** They could not be compared. */
    record Unavailable(String message) implements PendingChanges {}
}
