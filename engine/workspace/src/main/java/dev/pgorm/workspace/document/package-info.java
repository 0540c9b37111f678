/** Documents for machines: JSON, and the plan that was written down. */
@NullMarked
package dev.pgorm.workspace.document;

import org.jspecify.annotations.NullMarked;
