/** Throws broken schemas at parser and formatter; see docs/dev/fuzzing.md. */
@NullMarked
package dev.pgorm.lang.fuzz;

import org.jspecify.annotations.NullMarked;
