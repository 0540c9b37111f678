/** What users do in the studio, written as text files. */
@NullMarked
package dev.pgorm.studio.journey;

import org.jspecify.annotations.NullMarked;
