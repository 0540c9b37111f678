@NullMarked
package dev.pgorm.expression.check;

import org.jspecify.annotations.NullMarked;
