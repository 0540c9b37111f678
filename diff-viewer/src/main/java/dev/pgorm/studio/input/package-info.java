/** What the user does: keys and the mouse. */
@NullMarked
package dev.pgorm.studio.input;

import org.jspecify.annotations.NullMarked;
