/** What the edited text would change, computed in the background. */
@NullMarked
package dev.pgorm.studio.preview;

import org.jspecify.annotations.NullMarked;
