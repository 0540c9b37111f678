/** A client of a small shop as the generator writes them, by hand: what the tests of the runtime use in its place. */
@NullMarked
package dev.pgorm.client;

import org.jspecify.annotations.NullMarked;
