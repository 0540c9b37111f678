/** Schema model to catalog IR: what PostgreSQL objects a schema file stands for, under which names. */
@NullMarked
package dev.pgorm.lang.lower;

import org.jspecify.annotations.NullMarked;
