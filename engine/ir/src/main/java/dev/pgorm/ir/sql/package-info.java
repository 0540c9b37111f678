/** Identifiers, expressions and the one writer that turns them into SQL text. Nothing else in the project quotes SQL. */
@NullMarked
package dev.pgorm.ir.sql;

import org.jspecify.annotations.NullMarked;
