@NullMarked
package dev.pgorm.expression.client;

import org.jspecify.annotations.NullMarked;
