/** Text to syntax tree: scanner, ANTLR grammar, recovery, incremental parsing. The only package that knows ANTLR. */
@NullMarked
package dev.pgorm.lang.parse;

import org.jspecify.annotations.NullMarked;
