/** The schema model: models, fields, relations and mapped names as the query builder and the generators read them. */
@NullMarked
package dev.pgorm.lang.model;

import org.jspecify.annotations.NullMarked;
