/** The project's database: which one it is, whether it answers, what is in it. */
@NullMarked
package dev.pgorm.workspace.database;

import org.jspecify.annotations.NullMarked;
