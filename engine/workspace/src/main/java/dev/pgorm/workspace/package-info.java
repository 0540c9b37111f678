/** The use-case layer: an open project. Commands, shell and studio are faces of {@link dev.pgorm.workspace.Workspace}. */
@NullMarked
package dev.pgorm.workspace;

import org.jspecify.annotations.NullMarked;
