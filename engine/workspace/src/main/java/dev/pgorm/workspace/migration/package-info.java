/** Migration files: writing, looking at, applying, verifying and taking them as a baseline. */
@NullMarked
package dev.pgorm.workspace.migration;

import org.jspecify.annotations.NullMarked;
