/** The guide, run as a test. */
@NullMarked
package dev.pgorm.app.guide;

import org.jspecify.annotations.NullMarked;
