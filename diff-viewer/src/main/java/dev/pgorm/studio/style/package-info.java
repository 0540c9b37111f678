/** What texts mean to the reader, apart from what they look like on one terminal or another. */
@NullMarked
package dev.pgorm.studio.style;

import org.jspecify.annotations.NullMarked;
