/** The shell without a terminal: a session answers requests, one after the other; what it talks to is a {@link Console}. */
@NullMarked
package dev.pgorm.repl.session;

import org.jspecify.annotations.NullMarked;
