/**
 * The physical schema as immutable values: what introspection yields, what lowering produces, what diff compares. Attribute
 * names follow PostgreSQL's documentation. Nothing here knows where a value came from.
 */
@NullMarked
package dev.pgorm.ir;

import org.jspecify.annotations.NullMarked;
