/** Random schemas over all kinds of objects, and plans from each to each on a real server. */
@org.jspecify.annotations.NullMarked
package dev.pgorm.pairs;
