/** What comes out of {@code pull}, and what it means. */
@NullMarked
package dev.pgorm.workspace.pull;

import org.jspecify.annotations.NullMarked;
