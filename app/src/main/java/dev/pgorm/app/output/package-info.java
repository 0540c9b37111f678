/** How results, diagnostics, errors and progress are written: text for people, JSON for machines. */
@NullMarked
package dev.pgorm.app.output;

import org.jspecify.annotations.NullMarked;
