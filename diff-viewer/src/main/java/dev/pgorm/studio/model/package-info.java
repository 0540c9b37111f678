/** What the studio shows and what can be done with it, without a screen. Everything here lives on one thread. */
@NullMarked
package dev.pgorm.studio.model;

import org.jspecify.annotations.NullMarked;
