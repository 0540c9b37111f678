@NullMarked
package dev.pgorm.query.render;

import org.jspecify.annotations.NullMarked;
