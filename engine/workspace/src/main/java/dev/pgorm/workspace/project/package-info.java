/** Where a project is: its schema files, environment, options; progress and cancellation of long work. */
@NullMarked
package dev.pgorm.workspace.project;

import org.jspecify.annotations.NullMarked;
