/** What may follow at a place of an expression, with types. */
@NullMarked
package dev.pgorm.expression.complete;

import org.jspecify.annotations.NullMarked;
