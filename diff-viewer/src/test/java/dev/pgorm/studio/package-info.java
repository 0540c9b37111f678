/** The studio as a whole, driven without a terminal. */
@NullMarked
package dev.pgorm.studio;

import org.jspecify.annotations.NullMarked;
