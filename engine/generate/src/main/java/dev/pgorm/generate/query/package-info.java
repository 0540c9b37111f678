/** What the named queries of a schema give, whatever language a client is in. */
@NullMarked
package dev.pgorm.generate.query;

import org.jspecify.annotations.NullMarked;
