/** Benchmarks: generated inputs, JMH measurements in process, and whole-process comparisons with peers. */
@NullMarked
package dev.pgorm.bench;

import org.jspecify.annotations.NullMarked;
