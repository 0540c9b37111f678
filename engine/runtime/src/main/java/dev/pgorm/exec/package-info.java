/** Runs SQL text on one connection: statements one by one, rows as they arrive, notices, timing, cancellation on the server. */
@NullMarked
package dev.pgorm.exec;

import org.jspecify.annotations.NullMarked;
