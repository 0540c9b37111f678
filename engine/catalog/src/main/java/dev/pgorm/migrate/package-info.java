/** Runs plans on real databases: under the migration lock, step by step, with retries, and verified afterwards. */
@NullMarked
package dev.pgorm.migrate;

import org.jspecify.annotations.NullMarked;
