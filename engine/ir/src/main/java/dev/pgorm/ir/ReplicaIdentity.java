package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;

/** By what logical replication tells the old rows of a table (REPLICA IDENTITY). */
public sealed interface ReplicaIdentity {

    /** The primary key. */
    record PrimaryKey() implements ReplicaIdentity {}

    /** All columns. */
    record Full() implements ReplicaIdentity {}

    /** Nothing: updates and deletes are refused where they are published. */
    record Nothing() implements ReplicaIdentity {}

    /** A unique index, by its name. */
    record UsingIndex(Identifier index) implements ReplicaIdentity {}
}
