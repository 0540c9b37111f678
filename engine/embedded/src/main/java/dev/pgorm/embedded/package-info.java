/**
 * PostgreSQL servers that PG-ORM brings along: finding the binaries, unpacking them once, and starting, joining and stopping
 * a server so that none outlives the processes that use it. Knows no SQL and no JDBC.
 */
@NullMarked
package dev.pgorm.embedded;

import org.jspecify.annotations.NullMarked;
