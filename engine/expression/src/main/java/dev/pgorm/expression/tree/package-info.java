/** Expressions as trees, with where each part stands. */
@NullMarked
package dev.pgorm.expression.tree;

import org.jspecify.annotations.NullMarked;
