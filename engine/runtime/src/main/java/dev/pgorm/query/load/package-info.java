/** Runs queries on a connection and puts rows and related rows together. */
@NullMarked
package dev.pgorm.query.load;

import org.jspecify.annotations.NullMarked;
