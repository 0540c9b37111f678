/** How the server runs a statement: its plan as a tree of values, and as text. */
@NullMarked
package dev.pgorm.query.explain;

import org.jspecify.annotations.NullMarked;
