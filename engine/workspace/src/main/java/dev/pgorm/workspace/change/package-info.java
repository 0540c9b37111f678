/** Changes, plans and what became of them, as values that every face shows in its own way. */
@NullMarked
package dev.pgorm.workspace.change;

import org.jspecify.annotations.NullMarked;
