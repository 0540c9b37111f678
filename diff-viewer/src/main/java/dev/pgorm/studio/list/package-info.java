/** Lists that can be walked, folded and filtered: what all panes but the editor are. */
@NullMarked
package dev.pgorm.studio.list;

import org.jspecify.annotations.NullMarked;
