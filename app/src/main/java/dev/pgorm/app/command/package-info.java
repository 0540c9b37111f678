/** One class for each command: its options, its help, and the use case that it calls. */
@NullMarked
package dev.pgorm.app.command;

import org.jspecify.annotations.NullMarked;
