/** The {@code pgorm} program: from arguments to an exit code. */
@NullMarked
package dev.pgorm.app;

import org.jspecify.annotations.NullMarked;
