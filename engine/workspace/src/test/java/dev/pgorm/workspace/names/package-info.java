/** Names and texts that are hard to carry, through all stages and a database. */
@NullMarked
package dev.pgorm.workspace.names;

import org.jspecify.annotations.NullMarked;
