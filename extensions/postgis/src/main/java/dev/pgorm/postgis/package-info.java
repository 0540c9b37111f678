/** Columns of PostGIS in queries and in Java: values are geometries of JTS. */
@NullMarked
package dev.pgorm.postgis;

import org.jspecify.annotations.NullMarked;
