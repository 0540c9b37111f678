/** The whole program in a terminal. */
@NullMarked
package dev.pgorm.app.terminal;

import org.jspecify.annotations.NullMarked;
