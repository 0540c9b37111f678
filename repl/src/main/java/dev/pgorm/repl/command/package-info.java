/** The backslash commands, one class each; {@link dev.pgorm.repl.command.Commands} lists them. */
@NullMarked
package dev.pgorm.repl.command;

import org.jspecify.annotations.NullMarked;
