/** Work off the screen's thread: what is new takes the place of what is not done yet. */
@NullMarked
package dev.pgorm.studio.work;

import org.jspecify.annotations.NullMarked;
