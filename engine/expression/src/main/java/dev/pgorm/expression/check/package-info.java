/** Tree → query: names and calls get their meaning from the schema and from the query builder's own methods. */
@NullMarked
package dev.pgorm.expression.check;

import org.jspecify.annotations.NullMarked;
