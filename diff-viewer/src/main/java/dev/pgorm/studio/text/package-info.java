/** The text of a file while it is edited: lines, caret, selection, history, search, colours. Pure. */
@NullMarked
package dev.pgorm.studio.text;

import org.jspecify.annotations.NullMarked;
