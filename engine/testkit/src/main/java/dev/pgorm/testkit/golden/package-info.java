/** Golden files: text that a program should produce, kept beside the tests and compared whole. */
@NullMarked
package dev.pgorm.testkit.golden;

import org.jspecify.annotations.NullMarked;
