@NullMarked
package dev.pgorm.generate.java;

import org.jspecify.annotations.NullMarked;
