@NullMarked
package dev.pgorm.workspace.client;

import org.jspecify.annotations.NullMarked;
