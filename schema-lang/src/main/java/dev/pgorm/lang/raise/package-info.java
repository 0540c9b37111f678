/** Catalog IR to schema text, as {@code pull} writes it: relations named, defaults left out, nothing lost in silence. */
@NullMarked
package dev.pgorm.lang.raise;

import org.jspecify.annotations.NullMarked;
