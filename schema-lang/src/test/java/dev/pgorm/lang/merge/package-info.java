/** Tests of merging. */
@NullMarked
package dev.pgorm.lang.merge;

import org.jspecify.annotations.NullMarked;
