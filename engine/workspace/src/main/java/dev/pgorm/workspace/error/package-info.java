/** What can go wrong in a use case: one family, each with a message, what to do, and an exit code. */
@NullMarked
package dev.pgorm.workspace.error;

import org.jspecify.annotations.NullMarked;
