/** Text → tree. The only package that knows ANTLR. */
@NullMarked
package dev.pgorm.expression.parse;

import org.jspecify.annotations.NullMarked;
