/** The syntax tree: what the text of a schema file says, with spans, before any name means anything. */
@NullMarked
package dev.pgorm.lang.ast;

import org.jspecify.annotations.NullMarked;
