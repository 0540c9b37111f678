/** Random schemas as SQL text, over every kind of object, and variants of them. */
@org.jspecify.annotations.NullMarked
package dev.pgorm.arb.program;
