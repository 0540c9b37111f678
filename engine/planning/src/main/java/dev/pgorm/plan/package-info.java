/** How to get from one catalog to another: fine steps, the sentences that order them, and why a plan may be impossible. */
@NullMarked
package dev.pgorm.plan;

import org.jspecify.annotations.NullMarked;
