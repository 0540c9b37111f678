/** Files that are open: their text, where in it one is, their colours. */
@NullMarked
package dev.pgorm.studio.document;

import org.jspecify.annotations.NullMarked;
