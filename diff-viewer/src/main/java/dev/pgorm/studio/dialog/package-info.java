/** What stands over the panes and takes the keys as long as it is there. */
@NullMarked
package dev.pgorm.studio.dialog;

import org.jspecify.annotations.NullMarked;
