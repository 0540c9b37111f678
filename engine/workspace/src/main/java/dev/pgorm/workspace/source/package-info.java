/** The sides of a diff: from what was named on the command line to a catalog that can be compared. */
@NullMarked
package dev.pgorm.workspace.source;

import org.jspecify.annotations.NullMarked;
