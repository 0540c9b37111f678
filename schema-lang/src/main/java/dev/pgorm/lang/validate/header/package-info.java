/** Reads headings in SQL's own words: of functions, procedures and aggregates. */
@NullMarked
package dev.pgorm.lang.validate.header;

import org.jspecify.annotations.NullMarked;
