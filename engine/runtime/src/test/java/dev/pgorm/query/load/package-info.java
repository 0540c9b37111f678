@NullMarked
package dev.pgorm.query.load;

import org.jspecify.annotations.NullMarked;
