/** Real PostgreSQL databases for tests: one server for each Java process, a database for each test, checks that nothing leaks. */
@NullMarked
package dev.pgorm.testkit.pg;

import org.jspecify.annotations.NullMarked;
