/** What a query says, as immutable values: the builder, the prompt and generated clients all make these, and nothing else becomes SQL. */
@NullMarked
package dev.pgorm.query.model;

import org.jspecify.annotations.NullMarked;
