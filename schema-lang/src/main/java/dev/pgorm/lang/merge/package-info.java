/** Brings what has changed in a database into a schema text that a person keeps. */
@NullMarked
package dev.pgorm.lang.merge;

import org.jspecify.annotations.NullMarked;
