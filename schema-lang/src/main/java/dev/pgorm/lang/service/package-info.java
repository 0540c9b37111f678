/** What faces ask about a schema's text while somebody types: colours, outline, completion, meaning of a place, renaming. Pure. */
@NullMarked
package dev.pgorm.lang.service;

import org.jspecify.annotations.NullMarked;
