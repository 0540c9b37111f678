/** Diagnostics: codes, severities, spans, labels, help; their message catalogue and their rendering. */
@NullMarked
package dev.pgorm.lang.diagnostic;

import org.jspecify.annotations.NullMarked;
