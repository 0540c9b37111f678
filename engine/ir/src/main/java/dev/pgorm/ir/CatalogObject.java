package dev.pgorm.ir;

import java.util.Optional;

/**
 * An object that stands on its own in a database. Adding a kind means a record here, its place in {@link ObjectKind}, and one
 * file in each stage (lower, read, diff, plan, render, raise).
 */
public sealed interface CatalogObject permits Schema, Extension, EnumType, Sequence, Table, Definition {

    /** What the object is called; unique within a {@link Catalog}. */
    ObjectAddress address();

    /** The text of {@code COMMENT ON}; empty where there is none. */
    Optional<String> comment();
}
