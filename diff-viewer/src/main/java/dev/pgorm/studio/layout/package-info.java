/** Where each pane stands: a pure function of size and state. */
@NullMarked
package dev.pgorm.studio.layout;

import org.jspecify.annotations.NullMarked;
