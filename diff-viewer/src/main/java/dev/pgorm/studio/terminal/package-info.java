/** The terminal: Lanterna over the terminal that the shell has. */
@NullMarked
package dev.pgorm.studio.terminal;

import org.jspecify.annotations.NullMarked;
