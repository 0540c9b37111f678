/** The connection pool: where a database is, and a bounded set of connections to it that is opened when first needed. */
@NullMarked
package dev.pgorm.pool;

import org.jspecify.annotations.NullMarked;
