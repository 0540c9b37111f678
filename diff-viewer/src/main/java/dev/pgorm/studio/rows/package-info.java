/** Turns what the workspace says into rows of lists. */
@NullMarked
package dev.pgorm.studio.rows;

import org.jspecify.annotations.NullMarked;
