/** Source files of typed clients, made from the schema's model. Pure: writes nothing. */
@NullMarked
package dev.pgorm.generate;

import org.jspecify.annotations.NullMarked;
