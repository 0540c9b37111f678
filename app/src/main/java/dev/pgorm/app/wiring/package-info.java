/** What surrounds the process, and how a workspace is opened in it: the composition root. */
@NullMarked
package dev.pgorm.app.wiring;

import org.jspecify.annotations.NullMarked;
