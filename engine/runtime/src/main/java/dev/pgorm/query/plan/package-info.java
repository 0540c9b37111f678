/** How a query with related rows is read: which statement gives its rows, and where in them what stands. */
@NullMarked
package dev.pgorm.query.plan;

import org.jspecify.annotations.NullMarked;
