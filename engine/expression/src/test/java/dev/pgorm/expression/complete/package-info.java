@NullMarked
package dev.pgorm.expression.complete;

import org.jspecify.annotations.NullMarked;
