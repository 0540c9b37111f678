@NullMarked
package dev.pgorm.generate.typescript;

import org.jspecify.annotations.NullMarked;
