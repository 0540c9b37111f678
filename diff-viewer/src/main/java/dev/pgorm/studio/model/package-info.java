/** What the studio shows and what can be done with it, without a screen. */
@NullMarked
package dev.pgorm.studio.model;

import org.jspecify.annotations.NullMarked;
