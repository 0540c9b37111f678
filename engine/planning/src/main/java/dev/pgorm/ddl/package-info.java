/** The SQL of single statements, one file per object kind. Knows nothing of plans. */
@NullMarked
package dev.pgorm.ddl;

import org.jspecify.annotations.NullMarked;
