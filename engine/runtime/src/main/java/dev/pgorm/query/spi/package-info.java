/**
 * What extensions of the server bring to queries, as values: types with their columns, and functions. The modules under {@code extensions} implement
 * it; whoever knows a schema asks {@link dev.pgorm.query.spi.QueryExtensions} for those that the schema declares.
 */
@NullMarked
package dev.pgorm.query.spi;

import org.jspecify.annotations.NullMarked;
