/**
 * The query builder: what applications write, what generated clients extend, and what the prompt understands. Every class is immutable;
 * each call gives a new value. Nothing here runs a statement.
 */
@NullMarked
package dev.pgorm.query;

import org.jspecify.annotations.NullMarked;
