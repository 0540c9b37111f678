/** Plans and change sets as text for people and for psql. */
@NullMarked
package dev.pgorm.render;

import org.jspecify.annotations.NullMarked;
