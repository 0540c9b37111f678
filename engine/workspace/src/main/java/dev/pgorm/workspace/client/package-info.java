/** Clients: which ones a schema asks for, what their folders hold, and what would change in them. */
@NullMarked
package dev.pgorm.workspace.client;

import org.jspecify.annotations.NullMarked;
