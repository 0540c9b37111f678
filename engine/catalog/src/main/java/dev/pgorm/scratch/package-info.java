/**
 * Throw-away databases in which structures are created to be read back in PostgreSQL's own spelling, and plans are tried
 * before they meet a real database.
 */
@NullMarked
package dev.pgorm.scratch;

import org.jspecify.annotations.NullMarked;
