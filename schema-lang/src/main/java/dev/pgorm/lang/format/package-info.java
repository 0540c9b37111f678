/** The formatter: tokens to a formatting tree, formatting tree to text. Columns, blank lines and order are those of Prisma's formatter. */
@NullMarked
package dev.pgorm.lang.format;

import org.jspecify.annotations.NullMarked;
