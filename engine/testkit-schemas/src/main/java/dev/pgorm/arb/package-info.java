/** Random structures for property tests: seeded generators, and shrinkers that make a failing structure small. */
@NullMarked
package dev.pgorm.arb;

import org.jspecify.annotations.NullMarked;
