/**
 * Reads {@code pg_catalog} into the catalog IR: one reader per kind of object, all of them pipelined over one snapshot. What
 * the IR cannot hold is listed, never dropped. Nothing here changes a database.
 */
@NullMarked
package dev.pgorm.introspect;

import org.jspecify.annotations.NullMarked;
