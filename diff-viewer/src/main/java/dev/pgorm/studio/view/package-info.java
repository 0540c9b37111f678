/** Paints state into a grid of styled cells. Pure. */
@NullMarked
package dev.pgorm.studio.view;

import org.jspecify.annotations.NullMarked;
