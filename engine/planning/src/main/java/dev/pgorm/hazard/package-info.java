/** What a change costs and how to do it safely: the one table that the planner and the linter read. */
@NullMarked
package dev.pgorm.hazard;

import org.jspecify.annotations.NullMarked;
