/** The shell's terminal: reads keys, paints, asks; whatever is decided is decided by the session. */
@NullMarked
package dev.pgorm.repl.terminal;

import org.jspecify.annotations.NullMarked;
