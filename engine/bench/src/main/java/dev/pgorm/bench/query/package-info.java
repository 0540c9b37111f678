/** What reading and writing rows costs with the client library, beside hand-written JDBC and the libraries that people use instead. */
@NullMarked
package dev.pgorm.bench.query;

import org.jspecify.annotations.NullMarked;
