/** What a schema is in Java: one rule for the names and types that the prompt and the generated client have. */
@NullMarked
package dev.pgorm.expression.client;

import org.jspecify.annotations.NullMarked;
