/** Java's compiler, for tests of generated sources. */
@NullMarked
package dev.pgorm.testkit.javac;

import org.jspecify.annotations.NullMarked;
