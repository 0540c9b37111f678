/** What can follow at the cursor: commands, key words, relations, columns by alias, functions, files. */
@NullMarked
package dev.pgorm.repl.complete;

import org.jspecify.annotations.NullMarked;
