/** Node.js and its packages for tests. */
@NullMarked
package dev.pgorm.testkit.node;

import org.jspecify.annotations.NullMarked;
