@NullMarked
package dev.pgorm.workspace.query;

import org.jspecify.annotations.NullMarked;
