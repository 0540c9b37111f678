/** Queries as SQL: the only place where the query model becomes text. */
@NullMarked
package dev.pgorm.query.render;

import org.jspecify.annotations.NullMarked;
