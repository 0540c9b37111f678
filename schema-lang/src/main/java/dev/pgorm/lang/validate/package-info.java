/** Resolves syntax trees to a schema model: every name gets its meaning, every misuse a diagnostic. Pure; memoised block by block. */
@NullMarked
package dev.pgorm.lang.validate;

import org.jspecify.annotations.NullMarked;
